using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.Changes;

/// <summary>The documents that one transaction has saved, told apart by whether their public side has stayed as it was.</summary>
internal sealed class DraftSaves
{
    private readonly HashSet<Guid> _drafts = [];
    private readonly HashSet<Guid> _others = [];

    public static DraftSaves Of(ScopeTransaction transaction)
    {
        if (transaction.Items.TryGetValue(typeof(DraftSaves), out var known))
        {
            return (DraftSaves)known;
        }
        var saves = new DraftSaves();
        transaction.Items[typeof(DraftSaves)] = saves;
        return saves;
    }

    public void Add(Guid key, bool isDraft) => (isDraft ? _drafts : _others).Add(key);

    public bool Contains(Guid key) => _drafts.Contains(key) && !_others.Contains(key);
}
