using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The property values of a node, of every culture and segment.</summary>
internal sealed class NodeValues(NodeServices services)
{
    private static readonly HashSet<string> PlainTexts = new(
        [
            Constants.PropertyEditors.Aliases.TextBox,
            Constants.PropertyEditors.Aliases.TextArea,
            Constants.PropertyEditors.Aliases.MarkdownEditor,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly SyncBlocks _blocks = new();

    public XElement Write(IContentBase item, Func<string, bool> leavesOut) =>
        new(
            "Properties",
            item.Properties.Where(property => !leavesOut(property.Alias))
                .OrderBy(property => property.Alias, SyncOrder.Text)
                .Select(property => new XElement(property.Alias, Values(item, property)))
        );

    public async Task ApplyAsync(IContentBase item, SyncFile file, Func<string, bool> leavesOut, SyncRun run)
    {
        foreach (var element in file.Root.Element("Properties")?.Elements() ?? [])
        {
            var alias = element.Name.LocalName;
            if (leavesOut(alias))
            {
                continue;
            }
            if (!item.Properties.TryGetValue(alias, out var property))
            {
                run.Warn(
                    file.Refuse(
                        element,
                        $"the type '{item.ContentType.Alias}' has no property '{alias}'",
                        "add it to the type or remove the value"
                    )
                );
                continue;
            }
            foreach (var value in element.Elements("Value"))
            {
                if (await TargetOfAsync(property, value, file) is { } target)
                {
                    Apply(item, property, value, target, file);
                }
            }
        }
    }

    private static IEnumerable<XElement> Values(IContentBase item, IProperty property)
    {
        var varies = property.PropertyType.VariesByCulture();
        var cultures = varies ? item.AvailableCultures.Order(SyncOrder.Text).Cast<string?>() : [null];
        foreach (var culture in cultures)
        {
            var segments = property
                .Values.Where(value =>
                    string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase)
                    && value.Segment is not null
                )
                .Where(value => value.EditedValue is not null && property.PropertyType.VariesBySegment())
                .Select(value => value.Segment)
                .Order(StringComparer.InvariantCulture);
            foreach (var segment in segments.Prepend(null))
            {
                yield return new XElement(
                    "Value",
                    culture is null ? null : new XAttribute("Culture", culture),
                    segment is null ? null : new XAttribute("Segment", segment),
                    new XCData(Text(property, property.GetValue(culture, segment)))
                );
            }
        }
    }

    private static string Text(IProperty property, object? value) =>
        value switch
        {
            null => string.Empty,
            DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
            string text
                when !PlainTexts.Contains(property.PropertyType.PropertyEditorAlias)
                    && SyncJson.Parse(text) is { } json => SyncJson.ToIndented(SyncJson.Unfold(json) ?? json),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };

    private void Apply(
        IContentBase item,
        IProperty property,
        XElement element,
        (string? Culture, string? Segment) target,
        SyncFile file
    )
    {
        var wanted = element.Value;
        var present = Text(property, property.GetValue(target.Culture, target.Segment));
        if (CanonicalXml.Same(new XElement("Value", wanted), new XElement("Value", present)))
        {
            return;
        }
        try
        {
            item.SetValue(property.Alias, Stored(property, element, file), target.Culture, target.Segment);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or NotSupportedException or FormatException)
        {
            throw file.Refuse(
                element,
                $"the property '{property.Alias}' cannot hold this value: {exception.Message}",
                "correct the value"
            );
        }
    }

    private object? Stored(IProperty property, XElement element, SyncFile file)
    {
        var text = element.Value;
        if (text.Length == 0)
        {
            return null;
        }
        if (property.ValueStorageType == ValueStorageType.Date)
        {
            return DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                out var date
            )
                ? date
                : throw file.Refuse(element, $"'{text}' is not a date", "write it like 2027-01-31T08:00:00");
        }
        if (PlainTexts.Contains(property.PropertyType.PropertyEditorAlias))
        {
            return text;
        }
        if (SyncJson.Parse(text) is { } json)
        {
            return SyncJson.ToCompact(SyncJson.Fold(_blocks.Upgrade(json)) ?? json);
        }
        if (IsJson(property) && text.TrimStart() is ['{' or '[', ..])
        {
            throw file.Refuse(
                element,
                $"the value of '{property.Alias}' is not JSON",
                "correct it or export the item again"
            );
        }
        return text;
    }

    private bool IsJson(IProperty property) =>
        services.Editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
        && editor.GetValueEditor().ValueType == ValueTypes.Json;

    /// <summary>The culture and segment a value is for; null when the type has no place for it.</summary>
    private async Task<(string? Culture, string? Segment)?> TargetOfAsync(
        IProperty property,
        XElement value,
        SyncFile file
    )
    {
        var culture = (string?)value.Attribute("Culture");
        var segment = (string?)value.Attribute("Segment");
        if (!string.IsNullOrEmpty(culture) && await services.Languages.GetAsync(culture) is null)
        {
            throw file.Refuse(
                value,
                $"there is no language '{culture}'",
                "add its file in Languages or remove the value"
            );
        }
        if (!string.IsNullOrEmpty(segment) && !property.PropertyType.VariesBySegment())
        {
            return null;
        }
        segment = string.IsNullOrEmpty(segment) ? null : segment;
        if (property.PropertyType.VariesByCulture())
        {
            return (
                string.IsNullOrEmpty(culture) ? await services.Languages.GetDefaultIsoCodeAsync() : culture,
                segment
            );
        }
        var fits =
            string.IsNullOrEmpty(culture)
            || culture.Equals(await services.Languages.GetDefaultIsoCodeAsync(), StringComparison.OrdinalIgnoreCase);
        return fits ? (null, segment) : null;
    }
}
