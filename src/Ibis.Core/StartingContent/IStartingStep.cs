namespace Ibis.Core.StartingContent;

internal interface IStartingStep
{
    string Name { get; }

    /// <summary>Creates what is missing and says how many items that were.</summary>
    Task<int> BuildAsync(CancellationToken cancellationToken);
}
