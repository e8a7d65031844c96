using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ibis.Umbraco.Sync;

/// <summary>Refuses settings of uSync's that mean something else than happens here, and those that nobody knows.</summary>
/// <remarks>A setting that is ignored looks like one that is followed, and the difference is found when data is lost.</remarks>
internal sealed class SyncSettingsCheck(IConfiguration configuration) : IValidateOptions<SyncOptions>
{
    // Those that are read: the properties of the options, and the set. Of the others, uSync's behaviour with this value is ours.
    private static readonly Dictionary<string, string?> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DefaultSet"] = null,
        ["LockRoot"] = "true",
        ["LockRootTypes"] = "",
        ["FailOnMissingParent"] = "true",
        ["FailOnDuplicates"] = "true",
        ["FolderMode"] = "Normal",
        ["ProcessingMode"] = "Normal",
        ["BackgroundStartup"] = "false",
        ["CacheImportState"] = "false",
        ["RebuildCacheOnCompletion"] = "false",
        ["DisableNotificationSuppression"] = "true",
        ["BackgroundNotifications"] = "false",
        ["MediaFolder"] = "",
        // They are about uSync's own page or its speed, and change nothing that a run does.
        ["UIEnabledGroups"] = null,
        ["CacheFolderKeys"] = null,
        ["EnableHistory"] = null,
        ["SummaryDashboard"] = null,
        ["SummaryLimit"] = null,
        ["DisableDashboard"] = null,
        ["HideAddOns"] = null,
        ["AddOnPing"] = null,
        ["MoveToSection"] = null,
        ["ReportDebug"] = null,
        ["ProductionFolder"] = null,
    };

    private static readonly Dictionary<string, string?> Handler = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Enabled"] = null,
        ["Actions"] = null,
        ["Group"] = null,
        ["UseFlatStructure"] = null,
        ["GuidNames"] = null,
        ["CreateClean"] = null,
        ["Settings"] = null,
        ["FailOnMissingParent"] = "true",
        ["FullFileOnDifference"] = "true",
    };

    private static readonly Dictionary<string, string?> Inner = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NoRemove"] = null,
        ["CreateOnly"] = null,
        ["OneWay"] = null,
        ["FailOnWarnings"] = null,
        ["KeepTemplates"] = null,
        ["ExportTrashed"] = null,
        ["DoNotSerialize"] = null,
        ["DoNotSerializePattern"] = null,
        ["NoConfigEditors"] = null,
        ["NoConfigNames"] = null,
        ["Include"] = null,
        ["Exclude"] = null,
        ["IncludeContentTypes"] = null,
        ["ExcludeContentTypes"] = null,
        ["FailOnMissingParent"] = "true",
        ["ImportTrashed"] = "false",
        ["ForceKeySync"] = "false",
        ["KeysOnly"] = "false",
        ["IgnoreSortOrder"] = "false",
        ["IncludeUserInfo"] = "false",
        ["IncludeFileHash"] = "false",
        ["IncludeRelations"] = "false",
        ["IncludeContent"] = "false",
        ["OnlyPublishDirty"] = "false",
        ["RulesOnExport"] = "false",
        ["IgnoreAliases"] = "",
    };

    public ValidateOptionsResult Validate(string? name, SyncOptions options)
    {
        var known = new Dictionary<string, string?>(Settings, StringComparer.OrdinalIgnoreCase);
        foreach (var property in typeof(SyncOptions).GetProperties())
        {
            known[property.Name] = null;
        }
        var faults = Faults(configuration.GetSection("uSync:Settings"), known);
        foreach (var set in configuration.GetSection("uSync:Sets").GetChildren())
        {
            faults = faults.Concat(OfHandler(set.GetSection("HandlerDefaults")));
            faults = set.GetSection("Handlers")
                .GetChildren()
                .Aggregate(faults, (all, handler) => all.Concat(OfHandler(handler)));
        }
        var list = faults.ToList();
        return list.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(list);
    }

    private static IEnumerable<string> OfHandler(IConfigurationSection handler) =>
        Faults(handler, Handler)
            .Concat(Faults(handler.GetSection("Settings"), Inner))
            .Concat(Pattern(handler.GetSection("Settings:DoNotSerializePattern")));

    private static IEnumerable<string> Faults(IConfigurationSection section, Dictionary<string, string?> known)
    {
        foreach (var setting in section.GetChildren())
        {
            if (!known.TryGetValue(setting.Key, out var only))
            {
                yield return $"{setting.Path} is not a setting that is known here. Correct its name or remove it; docs/usync.md lists them.";
            }
            else if (only is not null && !IsOnly(setting, only))
            {
                yield return only.Length == 0
                    ? $"{setting.Path} is not supported. Remove it."
                    : $"{setting.Path} is '{setting.Value}'; only '{only}' is supported. Remove it.";
            }
        }
    }

    private static bool IsOnly(IConfigurationSection setting, string only) =>
        !setting.GetChildren().Any()
        && string.Equals(setting.Value ?? string.Empty, only, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Pattern(IConfigurationSection setting)
    {
        string? fault = null;
        try
        {
            _ = Regex.Match(string.Empty, setting.Value ?? string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException exception)
        {
            fault = $"{setting.Path} is not a regular expression: {exception.Message}";
        }
        return fault is null ? [] : [fault];
    }
}
