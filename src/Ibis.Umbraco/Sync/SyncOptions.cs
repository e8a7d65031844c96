using System.ComponentModel.DataAnnotations;

namespace Ibis.Umbraco.Sync;

/// <summary>Settings under <c>uSync:Settings</c>, with uSync's names where uSync has one.</summary>
public sealed class SyncOptions
{
    /// <summary>The folder that is written, relative to the site.</summary>
    /// <value>Default uSync/v18/. Used when <see cref="Folders"/> is empty, as the last of the chain.</value>
    [Required]
    public string RootFolder { get; init; } = "uSync/v18/";

    /// <summary>The folders that are read, a later one over an earlier one; the last one is written.</summary>
    /// <value>Default uSync/Root/ and then <see cref="RootFolder"/>.</value>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>This site writes the first folder of the chain, from which others inherit.</summary>
    public bool IsRootSite { get; init; }

    /// <summary>Groups that are imported at every start: None, All, Settings, Content, or a list.</summary>
    public string ImportAtStartup { get; init; } = "None";

    /// <summary>Groups that are exported at every start, before the import.</summary>
    public string ExportAtStartup { get; init; } = "None";

    /// <summary>Groups whose items are written to their files when they are saved.</summary>
    /// <value>Default None, unlike uSync, whose default is All: a public site does not write into its own folder.</value>
    public string ExportOnSave { get; init; } = "None";

    /// <summary>Import once, at the first start on a database.</summary>
    public bool ImportOnFirstBoot { get; init; }

    /// <summary>Groups that the first start imports.</summary>
    public string FirstBootGroup { get; init; } = "All";

    /// <summary>While this file lies in the written folder, nothing is imported at start.</summary>
    public string StopFile { get; init; } = "usync.stop";

    /// <summary>When this file lies there, the import at start removes it and writes <see cref="StopFile"/>.</summary>
    public string OnceFile { get; init; } = "usync.once";

    /// <summary>When both files lie there, the import at start happens all the same.</summary>
    public bool IgnoreStopIfOnceExists { get; init; }

    /// <summary>An import or report says when the files are of an older format or come from a site with another secret.</summary>
    public bool ShowVersionCheckWarning { get; init; } = true;

    /// <summary>Files are named by the key of their item instead of its name.</summary>
    public bool GuidNames { get; init; }

    /// <summary>The extension of files, without a dot.</summary>
    [RegularExpression("[A-Za-z0-9]{1,16}")]
    public string DefaultExtension { get; init; } = "config";

    /// <summary>Names that files must not have, beside app and web.</summary>
    public IReadOnlyList<string> AdditionalBadNames { get; init; } = [];

    /// <summary>Names that Windows reserves are avoided too.</summary>
    public bool IncludeWindowsReservedNames { get; init; }

    /// <summary>Larger files are refused.</summary>
    /// <value>Bytes, 1 KiB to 1 GiB; default 16 MiB. Not a setting of uSync's.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public long MaxFileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>What makes image addresses of this site differ from those of others; from Umbraco's imaging settings.</summary>
    internal byte[] ImagingSecret { get; set; } = [];

    internal IReadOnlyList<string> Chain => Folders.Count > 0 ? Folders : ["uSync/Root/", RootFolder];
}
