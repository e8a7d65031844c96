using Umbraco.Cms.Core.Notifications;

namespace Ibis.Umbraco.Scopes;

/// <summary>What a commit has to tell the other nodes, taken from the notifications that are published here after it.</summary>
internal interface IAnnouncements
{
    /// <summary>Writes it in the transaction, so that it is told if and only if that is committed.</summary>
    /// <returns>What was written; to be given to <see cref="Publishing"/>.</returns>
    object? Write(ScopeTransaction transaction, IEnumerable<INotification> notifications);

    /// <summary>Until it is disposed, what was written is not told again.</summary>
    IDisposable? Publishing(object? written);
}
