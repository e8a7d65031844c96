namespace Ibis.Core.PropertyEditors.DateRange;

/// <summary>What is stored. Texts, so that a draft keeps what was entered also where it is no date.</summary>
/// <param name="Start">A day as 2026-03-01, or a time as 2026-03-01T09:30 on the clocks of the zone.</param>
/// <param name="End">Likewise; the last day belongs to the range.</param>
/// <param name="TimeZone">An IANA name; null where there are no times.</param>
internal sealed record DateRangeValue(
    string? Start = null,
    string? End = null,
    bool Ongoing = false,
    string? TimeZone = null
);
