using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Scopes;

/// <summary>A scope: the outermost owns the transaction, nested ones join it.</summary>
internal sealed class PostgresScope : CoreScope
{
    private readonly AmbientScope _ambient;
    private readonly PostgresScope? _parent;
    private readonly ScopeTransaction? _ownTransaction;
    private readonly ScopeContext? _ownContext;
    private readonly CommitDoubts _doubts;
    private readonly ScopeNotifications? _ownNotifications;
    private readonly bool _autoComplete;

    public PostgresScope(ScopeServices services, ScopeRequest request, PostgresScope? parent, ScopeContext? ownContext)
        : base(
            parent,
            services.Locks,
            services.LoggerFactory,
            services.FileSystems,
            services.Events,
            request.CacheMode,
            request.ScopeFileSystems,
            request.Notifications
        )
    {
        _ownNotifications = request.Notifications as ScopeNotifications;
        _ambient = services.Ambient;
        _doubts = services.Doubts;
        _parent = parent;
        _ownContext = ownContext;
        _autoComplete = request.AutoComplete;
        _ownTransaction = parent is null
            ? new ScopeTransaction(services.DataSource, request.Isolation, services.Versions)
            : null;
    }

    public ScopeTransaction Transaction => _parent?.Transaction ?? _ownTransaction!;

    public ScopeTransaction EnsuredTransaction()
    {
        // Core queues locks; asking for the database is the moment when they are needed.
        Locks.EnsureLocks(InstanceId);
        return Transaction;
    }

    [SuppressMessage("Usage", "CA2215", Justification = "Leave disposes of the base when the transaction has ended.")]
    public override void Dispose()
    {
        if (_ambient.Scope != this)
        {
            throw new InvalidOperationException(
                "A scope was disposed that is not the ambient one: a nested scope was left open, or scopes flowed into a task "
                    + "that was not awaited. Dispose scopes in reverse order and suppress the execution context for background work."
            );
        }
        if (_autoComplete && Completed is null)
        {
            Completed = true;
        }
        try
        {
            Announce();
        }
        finally
        {
            Leave();
        }
    }

    private void Announce()
    {
        if (Completed != true || _ownNotifications is null)
        {
            return;
        }
        try
        {
            _ownNotifications.Announce(Transaction);
        }
        catch
        {
            Completed = false;
            throw;
        }
    }

    private void Leave()
    {
        Locks.ClearLocks(InstanceId);
        _ambient.Scope = _parent;
        if (_parent is not null)
        {
            base.Dispose();
            return;
        }
        DisposeRoot();
    }

    private void DisposeRoot()
    {
        var exited = false;
        var commits = Completed == true;
        try
        {
            EndTransaction();
            base.Dispose();
            exited = true;
        }
        finally
        {
            if (commits && !exited)
            {
                _doubts.Raise();
            }
            if (_ownContext is not null)
            {
                _ambient.Context = null;
                _ownContext.ScopeExit(exited && Completed == true);
            }
        }
    }

    private void EndTransaction()
    {
        using var transaction = Transaction;
        try
        {
            Locks.EnsureLocksCleared(InstanceId);
            if (Completed == true)
            {
                transaction.Commit();
            }
            else
            {
                transaction.Rollback();
            }
        }
        catch
        {
            Completed = false;
            throw;
        }
    }
}
