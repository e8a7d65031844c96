namespace Ibis.Web.DeliveryApi;

/// <summary>What <c>expand</c> or <c>fields</c> names, as a tree: <c>properties[a,b[properties[c]]]</c>, <c>properties[$all]</c>.</summary>
internal sealed class PropertySelection
{
    private const string AllProperties = "$all";

    // Ten properties one below another. Every level may multiply the work by the number of picked items.
    private const int MaxBrackets = 20;

    private readonly Dictionary<string, PropertySelection> _parts = new(StringComparer.OrdinalIgnoreCase);

    public static PropertySelection Nothing { get; } = new();

    /// <summary>Everything, at every depth.</summary>
    public static PropertySelection Everything { get; } = MakeEverything();

    /// <exception cref="FormatException">Brackets that do not pair, a bracket without a name before it, or too many inside each other.</exception>
    public static PropertySelection Parse(string text)
    {
        var position = 0;
        var selection = ParseList(text, ref position, depth: 0);
        if (position < text.Length)
        {
            throw new FormatException($"'{text}' has a bracket at position {position + 1} that closes nothing.");
        }
        return selection;
    }

    /// <summary>What is selected below a property, or null when the property itself is not selected.</summary>
    public PropertySelection? Below(string alias)
    {
        if (_parts.TryGetValue(AllProperties, out var all))
        {
            return all;
        }
        if (!_parts.TryGetValue("properties", out var properties))
        {
            return null;
        }
        return properties._parts.GetValueOrDefault(AllProperties) ?? properties._parts.GetValueOrDefault(alias);
    }

    private static PropertySelection ParseList(string text, ref int position, int depth)
    {
        var selection = new PropertySelection();
        while (position < text.Length && text[position] != ']')
        {
            var start = position;
            while (position < text.Length && text[position] is not ('[' or ']' or ','))
            {
                position++;
            }
            var name = text[start..position].Trim();
            var below = Nothing;
            if (position < text.Length && text[position] == '[')
            {
                if (name.Length == 0)
                {
                    throw new FormatException(
                        $"'{text}' has a bracket at position {position + 1} without a name before it."
                    );
                }
                position++;
                if (depth == MaxBrackets)
                {
                    throw new FormatException($"Brackets may be {MaxBrackets} deep; there are more.");
                }
                below = ParseList(text, ref position, depth + 1);
                if (position >= text.Length)
                {
                    throw new FormatException($"'{text}' opens more brackets than it closes.");
                }
                position++;
            }
            if (name.Length > 0)
            {
                selection._parts[name] = below;
            }
            if (position < text.Length && text[position] == ',')
            {
                position++;
            }
        }
        return selection;
    }

    private static PropertySelection MakeEverything()
    {
        var everything = new PropertySelection();
        everything._parts[AllProperties] = everything;
        return everything;
    }
}
