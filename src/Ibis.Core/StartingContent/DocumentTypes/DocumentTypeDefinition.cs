using Ibis.Core.StartingContent.Dictionary;

namespace Ibis.Core.StartingContent.DocumentTypes;

internal sealed record DocumentTypeDefinition(string Alias, Label Name, string Icon, Label Description, string Folder)
{
    public bool AllowedAtRoot { get; init; }

    public bool Varies { get; init; }

    public bool Element { get; init; }

    public string? Template { get; init; }

    /// <summary>The data type of the list in which editors find what lies below; absent: they find it in the tree.</summary>
    public string? ListView { get; init; }

    public IReadOnlyList<string> Compositions { get; init; } = [];

    public IReadOnlyList<string> Children { get; init; } = [];

    public IReadOnlyList<TabDefinition> Tabs { get; init; } = [];

    public IEnumerable<FieldDefinition> Fields =>
        Tabs.SelectMany(tab => tab.Fields.Concat(tab.Groups.SelectMany(group => group.Fields)));
}

internal sealed record TabDefinition(Label Name)
{
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    public IReadOnlyList<GroupDefinition> Groups { get; init; } = [];
}

internal sealed record GroupDefinition(Label Name, IReadOnlyList<FieldDefinition> Fields);

internal sealed record FieldDefinition(string Alias, Label Name, Label Help, string DataType)
{
    public bool Required { get; init; }

    public bool Varies { get; init; }
}
