namespace Ibis.Umbraco.Sync.Items;

/// <summary>A kind whose items lie below others, so that a marker can ask for those without a file to go.</summary>
internal interface ICleansChildren
{
    /// <summary>The items directly below one, without those that Umbraco cannot do without.</summary>
    /// <param name="parent">All zeros for the root.</param>
    Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent);

    /// <summary>What would be lost with an item, as the end of a sentence; null when it can go.</summary>
    Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed);
}

internal sealed record SyncChild(Guid Key, string Alias);

/// <summary>Which items have a file.</summary>
/// <param name="Aliases">Empty for kinds whose items may share one.</param>
internal sealed record SyncFiled(IReadOnlySet<Guid> Keys, IReadOnlySet<string> Aliases)
{
    public bool Has(Guid key, string? alias) => Keys.Contains(key) || (alias is not null && Aliases.Contains(alias));
}
