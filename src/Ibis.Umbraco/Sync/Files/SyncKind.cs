namespace Ibis.Umbraco.Sync.Files;

/// <summary>A kind of item that has files: the folder, the root element and uSync's names for it.</summary>
/// <param name="Priority">Import and export run in ascending order.</param>
internal sealed record SyncKind(string Folder, string Root, string Handler, string Group, int Priority)
{
    /// <summary>Later files of the kind may refer to earlier ones and the reverse, so every file is applied twice.</summary>
    public bool TwoPass { get; init; } = true;

    /// <summary>Deletions wait until every other file is in.</summary>
    public bool DeletesLast { get; init; }

    /// <summary>One alias may appear in one file only.</summary>
    public bool AliasIsUnique { get; init; } = true;

    /// <summary>The key in the file is the item's key. False for languages and domains, whose keys are made from a text.</summary>
    public bool KeyIsIdentity { get; init; } = true;

    public static readonly SyncKind Languages = new("Languages", "Language", "LanguageHandler", "Settings", 1005)
    {
        KeyIsIdentity = false,
    };
    public static readonly SyncKind Dictionary = new("Dictionary", "Dictionary", "DictionaryHandler", "Content", 1006)
    {
        TwoPass = false,
    };
    public static readonly SyncKind DataTypes = new("DataTypes", "DataType", "DataTypeHandler", "Settings", 1010)
    {
        DeletesLast = true,
    };
    public static readonly SyncKind Templates = new("Templates", "Template", "TemplateHandler", "Settings", 1020)
    {
        DeletesLast = true,
    };
    public static readonly SyncKind ContentTypes = new(
        "ContentTypes",
        "ContentType",
        "ContentTypeHandler",
        "Settings",
        1030
    )
    {
        DeletesLast = true,
    };
    public static readonly SyncKind MediaTypes = new("MediaTypes", "MediaType", "MediaTypeHandler", "Settings", 1040)
    {
        DeletesLast = true,
    };
    public static readonly SyncKind MemberTypes = new(
        "MemberTypes",
        "MemberType",
        "MemberTypeHandler",
        "Settings",
        1045
    )
    {
        DeletesLast = true,
    };
    public static readonly SyncKind Media = new("Media", "Media", "MediaHandler", "Content", 1200)
    {
        TwoPass = false,
        AliasIsUnique = false,
    };
    public static readonly SyncKind Content = new("Content", "Content", "ContentHandler", "Content", 1210)
    {
        TwoPass = false,
        AliasIsUnique = false,
    };
    public static readonly SyncKind Blueprints = new("Blueprints", "Content", "ContentTemplateHandler", "Content", 1215)
    {
        TwoPass = false,
        AliasIsUnique = false,
    };
    public static readonly SyncKind Domains = new("Domains", "Domain", "DomainHandler", "Content", 1219)
    {
        TwoPass = false,
        AliasIsUnique = false,
        KeyIsIdentity = false,
    };
    public static readonly SyncKind RelationTypes = new(
        "RelationTypes",
        "RelationType",
        "RelationTypeHandler",
        "Content",
        1230
    )
    {
        TwoPass = false,
    };
    public static readonly SyncKind Webhooks = new("Webhooks", "Webhook", "WebhookHandler", "Settings", 1250)
    {
        TwoPass = false,
        AliasIsUnique = false,
    };

    public override string ToString() => Folder;
}
