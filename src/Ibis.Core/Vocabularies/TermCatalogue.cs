using Ibis.Core.HeldNodes;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.Vocabularies;

/// <summary>The terms that editors have, drafts included, held in memory until one of them changes on any node.</summary>
public sealed class TermCatalogue
{
    private readonly Held<TermSnapshot> _held;

    internal TermCatalogue(TermReader reader, IEntityService entities) =>
        _held = new(
            reader.Read,
            (terms, key) => terms.Term(key) is not null || terms.Vocabulary(key) is not null,
            TermReader.Types,
            entities
        );

    /// <summary>The terms as they are now.</summary>
    public TermSnapshot Current => _held.Current;

    /// <summary>Faults by what is held and, where there are any, by what the transaction at work has written.</summary>
    internal IReadOnlyList<string> Faults(Func<TermSnapshot, IEnumerable<string>> faults)
    {
        IReadOnlyList<string> found = [.. faults(Current)];
        return found.Count == 0 ? found : [.. faults(_held.Read())];
    }

    internal IHeld Held => _held;
}
