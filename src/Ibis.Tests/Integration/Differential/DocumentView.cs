using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Differential;

/// <summary>Everything a caller can see of a document, as text that can be compared line by line.</summary>
internal static class DocumentView
{
    public static string Of(ModelDocument document) =>
        Text(
            new Seen(
                document.ParentId,
                document.Level,
                document.Path,
                document.SortOrder,
                document.IsTrashed,
                document.IsEdited,
                document.Publications.Count + 1
            ),
            Of(document.Draft),
            document.Published is null ? "-" : Of(document.Published),
            document.EditedCultures
        );

    public static string Of(IContent content, int versions)
    {
        var varies = content.ContentType.Alias == "article";
        var published = content.Published
            ? Of(
                content.PublishName!,
                varies ? content.PublishedCultures.Select(culture => (culture, content.GetPublishName(culture)!)) : [],
                Values(content, value => value.PublishedValue)
            )
            : "-";
        return Text(
            new Seen(
                content.ParentId,
                content.Level,
                content.Path,
                content.SortOrder,
                content.Trashed,
                content.Edited,
                versions
            ),
            Of(
                content.Name!,
                varies ? content.AvailableCultures.Select(culture => (culture, content.GetCultureName(culture)!)) : [],
                Values(content, value => value.EditedValue)
            ),
            published,
            content.EditedCultures ?? []
        );
    }

    private static IEnumerable<(Place, object)> Values(IContent content, Func<IPropertyValue, object?> valueOf) =>
        content.Properties.SelectMany(property =>
            property
                .Values.Where(value => valueOf(value) is not null)
                .Select(value => (new Place(property.Alias, value.Culture ?? "", value.Segment ?? ""), valueOf(value)!))
        );

    private static string Of(Side side) =>
        Of(
            side.Names[""],
            side.Cultures.Select(culture => (culture, side.Names[culture])),
            side.Values.Select(value => (value.Key, value.Value))
        );

    private static string Of(string name, IEnumerable<(string, string)> names, IEnumerable<(Place, object)> values) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name} [{Joined(names)}] [{Joined(values.Select(value => $"{value.Item1.Property}/{value.Item1.Culture}/{value.Item1.Segment}={value.Item2}"))}]"
        );

    private static string Text(Seen seen, string draft, string published, IEnumerable<string> editedCultures) =>
        $"{seen}\n  draft {draft}\n  published {published}\n  edited cultures {Joined(editedCultures)}";

    private static string Joined<T>(IEnumerable<T> items) =>
        string.Join(", ", items.Select(item => item!.ToString()).Order(StringComparer.Ordinal));

    private sealed record Seen(
        int ParentId,
        int Level,
        string Path,
        int SortOrder,
        bool Trashed,
        bool Edited,
        int Versions
    );
}
