using System.Globalization;
using Ibis.Core.PropertyEditors.Json;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Core.PropertyEditors.DateRange;

internal sealed class DateRangeValueConverter()
    : JsonValueConverter<DateRangeValue, DatePeriod>(DateRangeEditor.EditorAlias)
{
    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        typeof(DeliveredPeriod);

    // By what is stored, not by the settings: they may have changed since, and a page shows what was published.
    protected override DatePeriod? Model(DateRangeValue value, Place place)
    {
        if (DateRangeReading.Day(value.Start) is { } first)
        {
            return new DatePeriod(first, DateRangeReading.Day(value.End), value.Ongoing, null, null, null);
        }
        if (DateRangeReading.Time(value.Start) is not { } start || Zones.Find(value.TimeZone ?? "") is not { } zone)
        {
            return null;
        }
        var end = DateRangeReading.Time(value.End);
        return new DatePeriod(
            DateOnly.FromDateTime(start),
            end is null ? null : DateOnly.FromDateTime(end.Value),
            value.Ongoing,
            start.In(zone),
            end?.In(zone),
            value.TimeZone
        );
    }

    protected override object? Delivery(DateRangeValue value, Place place) =>
        Model(value, place) is { } period
            ? new DeliveredPeriod(
                Text(period.StartsAt, period.FirstDay)!,
                Text(period.EndsAt, period.LastDay),
                period.IsOngoing,
                period.TimeZone
            )
            : null;

    private static string? Text(DateTimeOffset? time, DateOnly? day) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        ?? day?.ToString("O", CultureInfo.InvariantCulture);
}
