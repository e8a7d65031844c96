namespace Ibis.Umbraco.ContentTypes.Changes;

/// <summary>Where one kind of content is stored: a row a node with its type, and a row a version with the values.</summary>
internal sealed record ContentTables(string Nodes, string Versions)
{
    public static IReadOnlyList<ContentTables> All { get; } = [new("umbraco.document", "umbraco.document_version")];
}
