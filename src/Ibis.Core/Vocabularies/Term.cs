using Ibis.Core.HeldNodes;

namespace Ibis.Core.Vocabularies;

/// <summary>A term as editors have it now, published or not.</summary>
public sealed record Term
{
    /// <summary>The key of its node, by which values name it.</summary>
    public required Guid Key { get; init; }

    /// <summary>The number of its node, by which Umbraco's relations name it.</summary>
    public required int Id { get; init; }

    /// <summary>Nearest first: the terms and vocabularies that it stands below.</summary>
    public required IReadOnlyList<Guid> Ancestors { get; init; }

    public required TermState State { get; init; }

    /// <summary>The term that is used instead; null for one that is not merged.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Terms elsewhere that it belongs with.</summary>
    public IReadOnlySet<Guid> Related { get; init; } = new HashSet<Guid>();

    public required Texts Labels { get; init; }

    public Texts Definitions { get; init; } = Texts.None;

    /// <summary>Words under which it was used or is searched for, of all languages.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>A code that does not change; null for none.</summary>
    public string? Notation { get; init; }

    /// <summary>UTC.</summary>
    public DateTime Created { get; init; }

    /// <summary>The user who made it.</summary>
    public int CreatorId { get; init; }

    /// <summary>The place among its siblings.</summary>
    public int Order { get; init; }

    public Guid? Parent => Ancestors.Count > 0 ? Ancestors[0] : null;

    /// <summary>Whether it stands in the vocabulary, also below one of its terms.</summary>
    public bool IsIn(Guid vocabulary) => Ancestors.Contains(vocabulary);
}

/// <summary>A vocabulary, or a folder of vocabularies.</summary>
public sealed record Vocabulary(Guid Key, IReadOnlyList<Guid> Ancestors, Texts Labels);
