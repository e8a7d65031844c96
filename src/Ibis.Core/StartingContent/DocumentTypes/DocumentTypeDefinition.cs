namespace Ibis.Core.StartingContent.DocumentTypes;

internal sealed record DocumentTypeDefinition(string Alias, string Name, string Icon, string Description, string Folder)
{
    public bool AllowedAtRoot { get; init; }

    public bool Varies { get; init; }

    public bool Element { get; init; }

    public string? Template { get; init; }

    public IReadOnlyList<string> Compositions { get; init; } = [];

    public IReadOnlyList<string> Children { get; init; } = [];

    public IReadOnlyList<TabDefinition> Tabs { get; init; } = [];

    public IEnumerable<FieldDefinition> Fields =>
        Tabs.SelectMany(tab => tab.Fields.Concat(tab.Groups.SelectMany(group => group.Fields)));
}

internal sealed record TabDefinition(string Name)
{
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    public IReadOnlyList<GroupDefinition> Groups { get; init; } = [];
}

internal sealed record GroupDefinition(string Name, IReadOnlyList<FieldDefinition> Fields);

internal sealed record FieldDefinition(string Alias, string Name, string Help, string DataType)
{
    public bool Required { get; init; }

    public bool Varies { get; init; }
}
