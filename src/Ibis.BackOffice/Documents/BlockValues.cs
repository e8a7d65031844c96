using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ibis.BackOffice.Documents;

/// <summary>The same limits inside of blocks, which carry values of properties within the value of one.</summary>
internal sealed class BlockValues(PropertyAliases aliases, IOptions<JsonOptions> json)
{
    /// <summary>A value as it leaves, without what the user may not read of its blocks.</summary>
    public object? Readable(object? value)
    {
        if (aliases.AreUnlimited || AsJson(value) is not { } node)
        {
            return value;
        }
        var found = false;
        foreach (var block in Blocks(node))
        {
            found = true;
            var hidden = aliases.Of(block.Type).Hidden;
            Replace(block, [.. Entries(block).Where(entry => !hidden.Contains(Alias(entry)))]);
        }
        return found ? node : value;
    }

    /// <summary>A value as it was sent, with what the user may not change of its blocks as it is stored.</summary>
    /// <param name="stored">In the form in which it was handed out; null for none.</param>
    public object? Protected(object? sent, object? stored)
    {
        if (aliases.AreUnlimited || AsJson(sent) is not { } node)
        {
            return sent;
        }
        var before = Blocks(AsJson(stored)).DistinctBy(block => block.Key).ToDictionary(block => block.Key);
        var found = false;
        foreach (var block in Blocks(node))
        {
            found = true;
            var limits = aliases.Of(block.Type);
            var entries = Entries(block);
            var places = entries.Select(Place).ToHashSet();
            var kept = before.TryGetValue(block.Key, out var known)
                ? Entries(known)
                    .Where(entry => limits.Keeps(Alias(entry), places.Contains(Place(entry))))
                    .DistinctBy(Place)
                    .ToDictionary(Place)
                : [];
            // In the order in which they were sent: only what differs is to look different.
            List<JsonObject> mixed = [];
            foreach (var entry in entries)
            {
                if (kept.Remove(Place(entry), out var original))
                {
                    mixed.Add(original);
                }
                else if (!limits.Locked.Contains(Alias(entry)))
                {
                    mixed.Add(entry);
                }
            }
            Replace(block, [.. mixed, .. kept.Values]);
        }
        return found ? node : sent;
    }

    /// <summary>Whether an earlier value would change what the user may not change of the blocks of the present one.</summary>
    public bool WouldChangeLocked(object? earlier, object? present) =>
        AsJson(earlier) is { } before && !JsonNode.DeepEquals(before, AsJson(Protected(earlier, present)));

    // Texts and numbers hold no blocks; everything else is looked at as the client sees it.
    private JsonNode? AsJson(object? value) =>
        value switch
        {
            null or string or bool or int or long or decimal or double or DateTime or DateTimeOffset => null,
            JsonNode node => node.DeepClone(),
            _ => JsonSerializer.SerializeToNode(value, json.Value.SerializerOptions),
        };

    // Also those within blocks. The list is made first: what is replaced on the way holds others.
    private static List<Block> Blocks(JsonNode? node) => [.. Find(node)];

    private static IEnumerable<Block> Find(JsonNode? node) =>
        node switch
        {
            JsonObject members => Own(members).Concat(members.SelectMany(member => Find(member.Value))),
            JsonArray items => items.SelectMany(Find),
            _ => [],
        };

    private static IEnumerable<Block> Own(JsonObject members) =>
        members["values"] is JsonArray values
        && KeyIn(members, "contentTypeKey") is { } type
        && KeyIn(members, "key") is { } key
            ? [new Block(key, type, values)]
            : [];

    private static Guid? KeyIn(JsonObject members, string name) =>
        members[name] is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var key)
            ? key
            : null;

    private static List<JsonObject> Entries(Block block) => [.. block.Values.OfType<JsonObject>()];

    private static void Replace(Block block, List<JsonObject> entries)
    {
        block.Values.Clear();
        foreach (var entry in entries)
        {
            block.Values.Add(entry.Parent is null ? entry : entry.DeepClone());
        }
    }

    private static string Alias(JsonObject entry) => Text(entry, "alias") ?? "";

    private static (string, string?, string?) Place(JsonObject entry) =>
        (Alias(entry).ToUpperInvariant(), Text(entry, "culture")?.ToUpperInvariant(), Text(entry, "segment"));

    private static string? Text(JsonObject entry, string name) =>
        entry[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private readonly record struct Block(Guid Key, Guid Type, JsonArray Values);
}
