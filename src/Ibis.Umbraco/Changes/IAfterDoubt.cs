namespace Ibis.Umbraco.Changes;

/// <summary>Work to be done when a commit of this process may have been followed by less than what belongs to it.</summary>
internal interface IAfterDoubt
{
    /// <summary>Completes what was left undone; does nothing where nothing is missing.</summary>
    Task RepairAsync(CancellationToken cancellationToken);
}
