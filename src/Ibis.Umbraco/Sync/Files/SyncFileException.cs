namespace Ibis.Umbraco.Sync.Files;

internal sealed class SyncFileException(SyncProblem problem, Exception? cause = null)
    : Exception(problem.ToString(), cause)
{
    public SyncProblem Problem { get; } = problem;
}
