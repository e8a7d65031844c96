using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Hosting;

/// <summary>Booting until the database is migrated and filled, then running.</summary>
/// <remarks>There is no install or upgrade screen: migrations run at start, or the start fails with a sentence.</remarks>
internal sealed class RuntimeState(IUmbracoVersion version) : IRuntimeState
{
    public Version Version => version.Version;

    public string VersionComment => version.Comment;

    public SemVersion SemanticVersion => version.SemanticVersion;

    public RuntimeLevel Level { get; private set; } = RuntimeLevel.Boot;

    public RuntimeLevelReason Reason { get; private set; } = RuntimeLevelReason.Unknown;

    public string? CurrentMigrationState => version.SemanticVersion.ToString();

    public string? FinalMigrationState => version.SemanticVersion.ToString();

    public BootFailedException? BootFailedException { get; private set; }

    public IReadOnlyDictionary<string, object> StartupState { get; } = new Dictionary<string, object>();

    public void DetermineRuntimeLevel() { }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null)
    {
        Level = level;
        Reason = reason;
        if (bootFailedException is not null)
        {
            BootFailedException = new BootFailedException(bootFailedException.Message, bootFailedException);
        }
    }
}
