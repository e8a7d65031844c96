using System.Text.Json.Nodes;

namespace Ibis.Core.StartingContent.DataTypes;

/// <param name="Name">How editors and document types call it.</param>
/// <param name="Editor">The alias of the property editor on the server.</param>
/// <param name="Ui">The alias of the element that shows it in the back office.</param>
/// <param name="Configuration">What the editor is told, as its configuration is stored.</param>
internal sealed record DataTypeDefinition(string Name, string Editor, string Ui, JsonObject Configuration);
