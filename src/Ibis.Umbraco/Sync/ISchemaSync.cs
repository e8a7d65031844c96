namespace Ibis.Umbraco.Sync;

/// <summary>Runs over the uSync files: reports, imports and exports, one at a time over all nodes on one database.</summary>
/// <remarks>
/// What a run does and has found out is kept in the database. So any node can be asked about a run of any other, also one
/// that was started from the command line. The last 20 runs are kept.
/// </remarks>
public interface ISchemaSync
{
    /// <summary>Starts a run in the background of this node.</summary>
    /// <returns>The run, to be observed by <see cref="GetAsync"/>; null when another one is at work.</returns>
    /// <exception cref="ArgumentException">The request names a folder or group that does not exist.</exception>
    Task<SyncRunView?> StartAsync(SyncRequest request, CancellationToken cancellationToken);

    /// <summary>Runs and answers when it is done; waits while another run is at work.</summary>
    /// <param name="cancellationToken">
    /// Ends the run early. What was finished stays, unless the run is atomic or a report; the answer says what that was.
    /// </param>
    /// <exception cref="ArgumentException">The request names a folder or group that does not exist.</exception>
    Task<SyncRunView> RunAsync(SyncRequest request, ISyncProgress progress, CancellationToken cancellationToken);

    /// <summary>A run with its result, or null when there is none with that id.</summary>
    Task<SyncRunView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The last runs without their results, the newest first.</summary>
    Task<IReadOnlyList<SyncRunView>> HistoryAsync(CancellationToken cancellationToken);

    /// <summary>Asks a run to end early, on whichever node it works; it does within a second or two.</summary>
    /// <returns>False when no run with that id is at work.</returns>
    Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Where a run stands, for whoever watches it as it works.</summary>
public interface ISyncProgress
{
    /// <param name="total">Files of all kinds; 0 when nobody knows.</param>
    void Start(int total);

    /// <param name="folder">The folder of the kind that comes next, such as ContentTypes.</param>
    void Kind(string folder);

    /// <param name="count">Files since the last call.</param>
    void Done(int count);

    void Finish();
}
