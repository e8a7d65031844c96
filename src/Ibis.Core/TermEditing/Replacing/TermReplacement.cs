using System.Text.Json.Nodes;
using Ibis.Core.PropertyEditors.PolicyAreas;
using Ibis.Core.PropertyEditors.Tags;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Core.TermEditing.Replacing;

/// <summary>Puts one term in the place of another in the values of an item, or takes it out.</summary>
/// <param name="to">Null takes it out.</param>
internal sealed class TermReplacement(Guid from, Guid? to)
{
    // What else may hold the key of a node holds it for other reasons, or as a link, which a redirect answers.
    private static readonly HashSet<string> Editors =
    [
        TagsEditor.EditorAlias,
        PolicyAreasEditor.EditorAlias,
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker,
        Constants.PropertyEditors.Aliases.BlockList,
        Constants.PropertyEditors.Aliases.BlockGrid,
        Constants.PropertyEditors.Aliases.SingleBlock,
        Constants.PropertyEditors.Aliases.RichText,
    ];

    private readonly string _from = from.ToString("D");
    private readonly string _fromUdi = Udi.Create(Constants.UdiEntityType.Document, from).ToString();
    private readonly string? _to = to?.ToString("D");
    private readonly string? _toUdi = to is { } key
        ? Udi.Create(Constants.UdiEntityType.Document, key).ToString()
        : null;

    /// <summary>Changes the drafts of an item.</summary>
    /// <returns>Whether anything was there to change.</returns>
    public bool Apply(IContentBase item)
    {
        var isChanged = false;
        foreach (var property in item.Properties.Where(one => Editors.Contains(one.PropertyType.PropertyEditorAlias)))
        {
            foreach (var value in property.Values.ToList())
            {
                if (value.EditedValue is string stored && In(stored) is var replaced && replaced != stored)
                {
                    property.SetValue(replaced, value.Culture, value.Segment);
                    isChanged = true;
                }
            }
        }
        return isChanged;
    }

    /// <summary>A stored value without the old term; null where nothing is left of it.</summary>
    public string? In(string stored)
    {
        if (stored == _from)
        {
            return _to;
        }
        if (stored == _fromUdi)
        {
            return _toUdi;
        }
        if (
            !stored.Contains(_from, StringComparison.OrdinalIgnoreCase)
            && !stored.Contains(_fromUdi, StringComparison.Ordinal)
        )
        {
            return stored;
        }
        if (stored.TrimStart() is ['{' or '[', ..] && Parsed(stored) is { } json)
        {
            var replaced = In(json);
            return replaced is null || IsEmpty(replaced) ? null
                : JsonNode.DeepEquals(json, replaced) ? stored
                : replaced.ToJsonString(PropertyEditors.Json.StoredJson.Options);
        }
        return List(stored);
    }

    private JsonNode? In(JsonNode? node) =>
        node switch
        {
            JsonArray array => Array(array),
            JsonObject members => Members(members),
            JsonValue value when value.TryGetValue<string>(out var text) => In(text) is { } replaced
                ? JsonValue.Create(replaced)
                : null,
            _ => node?.DeepClone(),
        };

    // A list that named both terms would name the new one twice.
    private JsonArray Array(JsonArray array)
    {
        var items = new JsonArray();
        foreach (var item in array)
        {
            var replaced = In(item);
            var isTaken = replaced is null && item is not null;
            if (!isTaken && !(IsTarget(replaced) && items.Any(IsTarget)))
            {
                items.Add(replaced);
            }
        }
        return items;
    }

    private JsonObject Members(JsonObject members)
    {
        var replaced = new JsonObject();
        foreach (var (name, member) in members)
        {
            replaced[name] = In(member);
        }
        // The main policy area stands apart from the others.
        if (
            replaced["primary"] is JsonValue primary
            && replaced["others"] is JsonArray others
            && others.FirstOrDefault(other => JsonNode.DeepEquals(other, primary)) is { } twice
        )
        {
            others.Remove(twice);
        }
        if (replaced.ContainsKey("primary") && replaced["primary"] is null && members["primary"] is not null)
        {
            Promote(replaced);
        }
        return replaced;
    }

    // Without its main area a choice could not be published: the next one takes its place.
    private static void Promote(JsonObject areas)
    {
        areas.Remove("primary");
        if (areas["others"] is JsonArray { Count: > 0 } others)
        {
            var next = others[0]?.DeepClone();
            others.RemoveAt(0);
            areas["primary"] = next;
        }
    }

    private bool IsTarget(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && (text == _to || text == _toUdi);

    private static bool IsEmpty(JsonNode value) =>
        value is JsonArray { Count: 0 }
        || (value is JsonObject members && members.All(member => member.Value is null or JsonArray { Count: 0 }));

    // Keys and UDIs divided by commas. Everything else that names the key is a text.
    private string? List(string stored)
    {
        var parts = stored.Split(',', StringSplitOptions.TrimEntries);
        if (!parts.All(part => part.StartsWith("umb://", StringComparison.Ordinal) || Guid.TryParse(part, out _)))
        {
            return stored;
        }
        var kept = parts
            .Select(part =>
                part == _fromUdi ? _toUdi
                : part == _from ? _to
                : part
            )
            .OfType<string>()
            .Distinct()
            .ToList();
        return kept.Count == 0 ? null : string.Join(',', kept);
    }

    private static JsonNode? Parsed(string stored)
    {
        try
        {
            return JsonNode.Parse(stored);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
