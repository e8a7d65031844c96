using Ibis.Core.StartingContent.DocumentTypes;

namespace Ibis.Core.StartingContent.MediaTypes;

/// <summary>What is added to a media type that Umbraco brings.</summary>
/// <param name="Alias">Of the media type.</param>
/// <param name="After">The alias of the field that they follow, in its group.</param>
/// <param name="Fields">New fields; one that is there stays as it is.</param>
internal sealed record MediaTypeDefinition(string Alias, string After, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>By the alias of a field that is there: the data type it gets.</summary>
    public IReadOnlyDictionary<string, string> DataTypes { get; init; } = new Dictionary<string, string>();
}
