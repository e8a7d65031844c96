using System.Text.Json.Nodes;
using Ibis.Core.StartingContent.Dictionary;

namespace Ibis.Core.StartingContent.DataTypes;

/// <param name="Name">How editors and document types call it.</param>
/// <param name="Editor">The alias of the property editor on the server.</param>
/// <param name="Ui">The alias of the element that shows it in the back office.</param>
/// <param name="Configuration">What the editor is told, as its configuration is stored.</param>
internal sealed record DataTypeDefinition(string Name, string Editor, string Ui, JsonObject Configuration)
{
    /// <summary>A regular expression that the text of a field of this type has to match.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said when it does not.</summary>
    public Label? Message { get; init; }
}
