namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>A range of days or times, as pages show it.</summary>
/// <param name="FirstDay">On the clocks of <paramref name="TimeZone"/> where there are times.</param>
/// <param name="LastDay">It belongs to the range. Null where the end is not known, or where it is still going on.</param>
/// <param name="IsOngoing">Whether it was said that it still goes on.</param>
/// <param name="StartsAt">Null where there are days only.</param>
/// <param name="EndsAt">Null where there are days only, or no end.</param>
/// <param name="TimeZone">An IANA name; null where there are days only.</param>
public sealed record DatePeriod(
    DateOnly FirstDay,
    DateOnly? LastDay,
    bool IsOngoing,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    string? TimeZone
);

/// <summary>A range as the Delivery API gives it.</summary>
/// <param name="Start">A day as 2026-03-01, or a time with its offset as 2026-03-01T09:30:00+01:00.</param>
/// <param name="End">Likewise; null where there is none.</param>
/// <param name="Ongoing">Whether it was said that it still goes on.</param>
/// <param name="TimeZone">An IANA name; null where there are days only.</param>
public sealed record DeliveredPeriod(string Start, string? End, bool Ongoing, string? TimeZone);
