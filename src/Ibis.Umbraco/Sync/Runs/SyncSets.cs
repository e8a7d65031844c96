using System.Collections.Concurrent;
using Ibis.Umbraco.Sync.Files;
using Microsoft.Extensions.Configuration;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Which kinds take part and how, by uSync's handler sets: <c>uSync:Sets:Default</c>.</summary>
internal sealed class SyncSets(IConfiguration configuration)
{
    private readonly IConfigurationSection _set = configuration.GetSection(
        $"uSync:Sets:{configuration["uSync:Settings:DefaultSet"] ?? "Default"}"
    );

    private readonly ConcurrentDictionary<SyncKind, SyncHandler> _handlers = [];

    public SyncHandler Of(SyncKind kind) =>
        _handlers.GetOrAdd(
            kind,
            other => new SyncHandler(_set.GetSection($"Handlers:{other.Handler}"), _set.GetSection("HandlerDefaults"))
        );

    /// <param name="action">import, export, report or save.</param>
    public bool Includes(SyncKind kind, string action)
    {
        var disabled = _set.GetSection("DisabledHandlers").Get<string[]>() ?? [];
        var groups = _set.GetSection("HandlerGroups").Get<string[]>() ?? [];
        var handler = _set.GetSection($"Handlers:{kind.Handler}");
        var defaults = _set.GetSection("HandlerDefaults");
        var actions =
            handler.GetSection("Actions").Get<string[]>() ?? defaults.GetSection("Actions").Get<string[]>() ?? [];
        return _set.GetValue("Enabled", defaultValue: true)
            && !disabled.Contains(kind.Handler, StringComparer.OrdinalIgnoreCase)
            && (groups.Length == 0 || groups.Contains(handler["Group"] ?? kind.Group, StringComparer.OrdinalIgnoreCase))
            && handler.GetValue("Enabled", defaults.GetValue("Enabled", defaultValue: true))
            && (
                actions.Length == 0
                || actions.Contains(action, StringComparer.OrdinalIgnoreCase)
                || actions.Contains("all", StringComparer.OrdinalIgnoreCase)
            );
    }
}
