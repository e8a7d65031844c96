namespace Ibis.Umbraco.Scopes;

/// <summary>An exclusive lock that the next statement of a transaction has to hold.</summary>
/// <param name="Id">One of Umbraco's lock numbers, or an extension's own.</param>
internal readonly record struct LockRequest(int Id, TimeSpan Timeout);
