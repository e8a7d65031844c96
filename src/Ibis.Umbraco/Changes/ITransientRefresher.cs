namespace Ibis.Umbraco.Changes;

/// <summary>A cache refresher whose messages nothing depends on, such as hints for open windows.</summary>
/// <remarks>They are sent without waiting for the disk: one of the last second may be lost when the database server fails.</remarks>
public interface ITransientRefresher;
