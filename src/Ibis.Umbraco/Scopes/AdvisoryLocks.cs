using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DistributedLocking;

namespace Ibis.Umbraco.Scopes;

/// <summary>Umbraco's locks as transaction-scoped advisory locks, valid on every node of one database.</summary>
internal sealed class AdvisoryLocks(AmbientScope ambient, IOptionsMonitor<GlobalSettings> settings)
    : IDistributedLockingMechanism,
        IDistributedLockingMechanismFactory
{
    public bool Enabled => true;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    // A read takes no lock: every statement already reads one consistent snapshot, and a shared lock that a later write in
    // the same transaction has to turn into an exclusive one makes two such transactions wait for each other for ever.
    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null) =>
        new HeldLock(lockId, DistributedLockType.ReadLock);

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        var timeout = obtainLockTimeout ?? settings.CurrentValue.DistributedLockingWriteLockDefaultTimeout;
        var scope =
            ambient.Scope ?? throw new InvalidOperationException($"Lock {lockId} was asked for outside a scope.");
        scope.Transaction.QueueLock(new LockRequest(lockId, timeout));
        return new HeldLock(lockId, DistributedLockType.WriteLock);
    }

    /// <summary>PostgreSQL lets go of the lock when the transaction ends, so there is nothing to dispose of.</summary>
    private sealed record HeldLock(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose() { }
    }
}
