using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Which cultures of a document a file wants to be public, and when that is to change.</summary>
internal static class ContentPublication
{
    public static XElement Write(IContent item) =>
        Write(
            item.Published,
            item.ContentType.VariesByCulture()
                ? item.AvailableCultures.Select(culture => (culture, item.IsCulturePublished(culture)))
                : []
        );

    /// <summary>The state that importing the file leads to, in the form in which it is written.</summary>
    public static XElement Wanted(IContent item, SyncFile file)
    {
        if (file.Root.At("Info", "Published") is null)
        {
            return Write(item);
        }
        if (!item.ContentType.VariesByCulture())
        {
            return Write(Default(file), []);
        }
        var wanted = CulturesOf(file);
        var cultures = item
            .AvailableCultures.Select(culture => (culture, IsWanted(item, culture, wanted, file)))
            .ToList();
        return Write(cultures.Exists(culture => culture.Item2), cultures);
    }

    public static bool Default(SyncFile file) =>
        bool.TryParse(file.Root.At("Info", "Published")?.Attribute("Default")?.Value, out var published) && published;

    public static string[] Published(XElement published) => [.. Of(published, wanted: true)];

    public static string[] Unpublished(XElement published) => [.. Of(published, wanted: false)];

    public static XElement Write(ContentScheduleCollection schedules) =>
        new(
            "Schedule",
            schedules
                .FullSchedule.OrderBy(schedule => schedule.Culture, SyncOrder.Text)
                .ThenBy(schedule => schedule.Action)
                .ThenBy(schedule => schedule.Date)
                .Select(schedule => new XElement(
                    "ContentSchedule",
                    new XElement("Culture", schedule.Culture == "*" ? string.Empty : schedule.Culture),
                    new XElement("Action", schedule.Action),
                    new XElement("Date", schedule.Date.ToString("s", CultureInfo.InvariantCulture))
                ))
        );

    public static ContentScheduleCollection Schedules(SyncFile file)
    {
        var schedules = new ContentScheduleCollection();
        foreach (var element in file.Root.At("Info", "Schedule")?.Elements("ContentSchedule") ?? [])
        {
            var text = element.Text("Date");
            if (
                !DateTime.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                    out var date
                )
            )
            {
                throw file.Refuse(element, $"'{text}' is not a date", "write it like 2027-01-31T08:00:00");
            }
            var action =
                element.Choice<ContentScheduleAction>("Action")
                ?? throw file.Refuse(
                    element,
                    $"'{element.Text("Action")}' is neither Release nor Expire",
                    "write one of the two"
                );
            schedules.Add(new ContentSchedule(element.Some("Culture") ?? "*", date, action));
        }
        return schedules;
    }

    private static XElement Write(bool published, IEnumerable<(string Culture, bool Published)> cultures) =>
        new(
            "Published",
            new XAttribute("Default", published),
            cultures
                .OrderBy(culture => culture.Culture, SyncOrder.Text)
                .Select(culture => new XElement(
                    "Published",
                    new XAttribute("Culture", culture.Culture),
                    culture.Published
                ))
        );

    private static Dictionary<string, bool> CulturesOf(SyncFile file)
    {
        var wanted = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in file.Root.At("Info", "Published")?.Elements("Published") ?? [])
        {
            wanted[(string?)element.Attribute("Culture") ?? string.Empty] =
                bool.TryParse(element.Value, out var published) && published;
        }
        return wanted;
    }

    private static bool IsWanted(IContent item, string culture, Dictionary<string, bool> wanted, SyncFile file)
    {
        if (wanted.Count == 0)
        {
            return Default(file);
        }
        var partial = file.Root.Attribute("Cultures") is not null;
        return wanted.TryGetValue(culture, out var published) ? published : partial && item.IsCulturePublished(culture);
    }

    private static IEnumerable<string> Of(XElement published, bool wanted) =>
        published
            .Elements("Published")
            .Where(element => element.Value == (wanted ? "true" : "false"))
            .Select(element => element.Attribute("Culture")!.Value);
}
