namespace Ibis.Umbraco.Scheduling;

/// <summary>Work that a running site does again and again.</summary>
internal interface IRecurringWork
{
    /// <summary>Runs begin at whole multiples of it, so that the nodes of a site meet and one of them does the work.</summary>
    TimeSpan Period { get; }

    /// <summary>False for work on the node's own files, which every node does.</summary>
    bool OneNodeIsEnough { get; }

    Task RunAsync(DateTimeOffset now, CancellationToken cancellation);
}
