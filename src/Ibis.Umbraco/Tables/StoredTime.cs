namespace Ibis.Umbraco.Tables;

/// <summary>Times of Umbraco's entities are UTC, whatever they say of themselves.</summary>
internal static class StoredTime
{
    public static DateTime Utc(DateTime time) =>
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);

    public static DateTime? Utc(DateTime? time) => time is { } known ? Utc(known) : null;
}
