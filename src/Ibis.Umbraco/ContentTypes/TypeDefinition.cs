using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>What a document type, media type or member type says, as stored in its row.</summary>
internal sealed record TypeDefinition
{
    public string? Description { get; init; }
    public string? Icon { get; init; }
    public string? Thumbnail { get; init; }
    public bool AllowedAtRoot { get; init; }
    public Guid? ListView { get; init; }
    public bool IsElement { get; init; }
    public bool AllowedInLibrary { get; init; }
    public ContentVariation Variations { get; init; }
    public IReadOnlyList<AllowedChild> AllowedChildren { get; init; } = [];

    /// <summary>Ids of the types whose properties this one has as well, the type it inherits from among them.</summary>
    public IReadOnlyList<int> Compositions { get; init; } = [];
    public IReadOnlyList<GroupDefinition> Groups { get; init; } = [];
    public IReadOnlyList<PropertyDefinition> Properties { get; init; } = [];
    public IReadOnlyList<int> Templates { get; init; } = [];
    public int DefaultTemplate { get; init; }
    public CleanupDefinition? Cleanup { get; init; }
}

internal sealed record AllowedChild(Guid Key, int SortOrder);

internal sealed record GroupDefinition
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public required string Alias { get; init; }
    public string? Name { get; init; }
    public required PropertyGroupType Type { get; init; }
    public required int SortOrder { get; init; }
}

internal sealed record PropertyDefinition
{
    public required int Id { get; init; }
    public required Guid Key { get; init; }
    public int? Group { get; init; }
    public required string Alias { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public required int DataType { get; init; }
    public required int SortOrder { get; init; }
    public ContentVariation Variations { get; init; }
    public bool Mandatory { get; init; }
    public string? MandatoryMessage { get; init; }
    public string? Pattern { get; init; }
    public string? PatternMessage { get; init; }
    public bool LabelOnTop { get; init; }
    public DateTime? Created { get; init; }
    public DateTime? Updated { get; init; }
    public MemberAccess? MemberAccess { get; init; }
}

internal sealed record MemberAccess(bool CanView, bool CanEdit, bool IsSensitive);

internal sealed record CleanupDefinition(bool Prevent, int? KeepAllDays, int? KeepLatestPerDayDays);
