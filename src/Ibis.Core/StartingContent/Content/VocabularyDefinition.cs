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

    /// <summary>Objectives of the Global Compact for Migration that the term belongs to.</summary>
    public IReadOnlyList<int> Gcm { get; init; } = [];

    /// <summary>Sustainable Development Goals that the term belongs to.</summary>
    public IReadOnlyList<int> Sdg { get; init; } = [];

    /// <summary>Areas of the Migrant Integration Policy Index that the term belongs to.</summary>
    public IReadOnlyList<string> Mipex { get; init; } = [];

    /// <summary>Terms under whose area it may be shown too, by id.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public IReadOnlyList<TermDefinition> Terms { get; init; } = [];
}
