using System.Data;
using Microsoft.Extensions.Logging;
using Npgsql;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Scopes;

/// <summary>What every scope is built from.</summary>
internal sealed record ScopeServices(
    AmbientScope Ambient,
    NpgsqlDataSource DataSource,
    RepositoryVersions Versions,
    CommitDoubts Doubts,
    IDistributedLockingMechanismFactory Locks,
    ILoggerFactory LoggerFactory,
    FileSystems FileSystems,
    IEventAggregator Events,
    Lazy<IAnnouncements> Announcements
);

/// <summary>What the caller of CreateCoreScope asked for.</summary>
internal sealed record ScopeRequest(
    IsolationLevel Isolation,
    RepositoryCacheMode CacheMode,
    IScopedNotificationPublisher? Notifications,
    bool? ScopeFileSystems,
    bool AutoComplete
);
