namespace Ibis.Umbraco.ContentTypes.Changes;

/// <summary>Where one kind of content is stored: a row a node with its type, and a row a version with the values.</summary>
internal sealed record ContentTables(string Nodes, string Versions)
{
    // Media and members have one version, in the row of the node.
    public static IReadOnlyList<ContentTables> All { get; } =
    [
        new("umbraco.document", "umbraco.document_version"),
        new("umbraco.media", "umbraco.media"),
        new("umbraco.member", "umbraco.member"),
    ];
}
