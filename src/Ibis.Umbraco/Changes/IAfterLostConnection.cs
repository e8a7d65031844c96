namespace Ibis.Umbraco.Changes;

/// <summary>Work to be done when the database answers again: a commit may have succeeded there and failed here.</summary>
internal interface IAfterLostConnection
{
    /// <summary>Completes what such a commit left undone; does nothing where nothing is missing.</summary>
    Task RepairAsync(CancellationToken cancellationToken);
}
