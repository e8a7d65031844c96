namespace Ibis.Umbraco.Changes;

/// <summary>Whether this process hears of the other nodes' changes.</summary>
public interface ICacheFreshness
{
    /// <summary>False while the connection to the database is lost and content may be older than its commit.</summary>
    bool IsListening { get; }
}
