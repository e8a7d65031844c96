namespace Ibis.Umbraco.Changes;

/// <summary>What a cache refresher is told to do.</summary>
internal enum ChangeKind : short
{
    /// <summary>Refresh with the refresher's own JSON payload.</summary>
    Payload = 0,

    /// <summary>Refresh everything.</summary>
    All = 1,

    /// <summary>Refresh integer ids, comma separated.</summary>
    Ids = 2,

    /// <summary>Remove integer ids, comma separated.</summary>
    RemovedIds = 3,

    /// <summary>Refresh keys, comma separated.</summary>
    Keys = 4,
}

/// <summary>One message to the other nodes.</summary>
/// <param name="Refresher">Umbraco's unique id of the cache refresher.</param>
internal sealed record Change(Guid Refresher, ChangeKind Kind, string Data);
