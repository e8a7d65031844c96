namespace Ibis.Core.Vocabularies;

/// <summary>How far a term may be used.</summary>
public enum TermState
{
    /// <summary>Offered to editors and shown to visitors.</summary>
    Accepted,

    /// <summary>Somebody's proposal, which an editor has not answered: it may be used as a tag, and visitors do not see it.</summary>
    Proposed,

    /// <summary>Another term is used instead of it, wherever it still stands.</summary>
    Merged,

    /// <summary>Not published any more: it stays where it is used, and is not offered.</summary>
    Retired,
}
