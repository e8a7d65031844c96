namespace Ibis.Core.StartingContent.Content;

internal sealed record VocabularyDefinition(
    int Order,
    string Id,
    Dictionary<string, string> Names,
    IReadOnlyList<TermDefinition> Terms
);

internal sealed record TermDefinition(string Id, Dictionary<string, string> Names)
{
    public string? Definition { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Notation { get; init; }

    public IReadOnlyList<TermDefinition> Terms { get; init; } = [];
}
