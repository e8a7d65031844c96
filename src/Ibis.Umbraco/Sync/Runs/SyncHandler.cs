using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Items;
using Microsoft.Extensions.Configuration;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>The settings of one kind, by the name of uSync's handler. What it does not set itself, the defaults of the set do.</summary>
internal sealed class SyncHandler
{
    // A pattern comes from the settings, which are trusted, but a slip in it must not stop the site.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _skipped;
    private readonly Regex? _skippedPattern;
    private readonly string[] _include;
    private readonly string[] _exclude;
    private readonly HashSet<string> _includedTypes;
    private readonly HashSet<string> _excludedTypes;
    private readonly HashSet<string> _noConfigEditors;
    private readonly HashSet<string> _noConfigNames;

    public SyncHandler(IConfiguration own, IConfiguration defaults)
    {
        string? Value(string key) => own[key] ?? defaults[key];
        bool Flag(string key, bool standard = false) => bool.TryParse(Value(key), out var flag) ? flag : standard;
        string[] List(string key) =>
            (Value(key) ?? string.Empty).Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
        HashSet<string> Names(string key) => List(key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        IsFlat = Flag("UseFlatStructure", standard: true);
        GuidNames = bool.TryParse(Value("GuidNames"), out var guidNames) ? guidNames : null;
        CreateClean = Flag("CreateClean");
        NoRemove = Flag("Settings:NoRemove");
        CreateOnly = Flag("Settings:CreateOnly") || Flag("Settings:OneWay");
        FailOnWarnings = Flag("Settings:FailOnWarnings");
        KeepTemplates = Flag("Settings:KeepTemplates");
        ExportTrashed = Flag("Settings:ExportTrashed", standard: true);
        _skipped = Names("Settings:DoNotSerialize");
        _skippedPattern = Value("Settings:DoNotSerializePattern") is { Length: > 0 } pattern
            ? new Regex(pattern, RegexOptions.None, PatternTimeout)
            : null;
        _include = List("Settings:Include");
        _exclude = List("Settings:Exclude");
        _includedTypes = Names("Settings:IncludeContentTypes");
        _excludedTypes = Names("Settings:ExcludeContentTypes");
        _noConfigEditors = Names("Settings:NoConfigEditors");
        _noConfigNames = Names("Settings:NoConfigNames");
    }

    /// <summary>All files lie in one folder; else in folders like the tree.</summary>
    public bool IsFlat { get; }

    /// <summary>Files are named by key; null where the setting for all kinds counts.</summary>
    public bool? GuidNames { get; }

    /// <summary>An export writes a marker beside each item with children, which makes an import delete other children.</summary>
    public bool CreateClean { get; }

    /// <summary>Nothing is deleted: no item, and no property of a type.</summary>
    public bool NoRemove { get; }

    /// <summary>Items that are there stay as they are.</summary>
    public bool CreateOnly { get; }

    /// <summary>What would be left out of an item refuses it.</summary>
    public bool FailOnWarnings { get; }

    /// <summary>The templates that a type allows beside those of its file stay allowed.</summary>
    public bool KeepTemplates { get; }

    public bool ExportTrashed { get; }

    /// <summary>Whether a property has no place in files.</summary>
    public bool Skips(string propertyAlias) =>
        _skipped.Contains(propertyAlias) || _skippedPattern?.IsMatch(propertyAlias) == true;

    /// <summary>Whether the configuration of a data type is left as it is.</summary>
    public bool SkipsConfig(string editorAlias, string name) =>
        _noConfigEditors.Contains(editorAlias) || _noConfigNames.Contains(name);

    /// <summary>Whether a document or piece of media is imported, by its path and its type.</summary>
    public bool Admits(XElement root)
    {
        if (root.Text("Info", "Path") is not { } path)
        {
            // Neither a document nor media.
            return true;
        }
        var type = root.Text("Info", "ContentType") ?? string.Empty;
        return (_include.Length == 0 || Array.Exists(_include, prefix => IsBelow(path, prefix)))
            && !Array.Exists(_exclude, prefix => IsBelow(path, prefix))
            && (_includedTypes.Count == 0 || _includedTypes.Contains(type))
            && !_excludedTypes.Contains(type);
    }

    private static bool IsBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
