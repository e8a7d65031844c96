namespace Ibis.Umbraco.PropertyEditors.RichText.Sanitising;

/// <summary>All markup that editors may use. What is not named here does not reach a visitor.</summary>
internal static class AllowedMarkup
{
    public static readonly IReadOnlySet<string> Elements = Set(
        "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure",
        "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup",
        "table tbody td tfoot th thead time tr u ul var wbr umb-rte-block umb-rte-block-inline"
    );

    /// <summary>Elements whose content is no text either: it goes with them. All others that are not allowed leave their content behind.</summary>
    public static readonly IReadOnlySet<string> RemovedWithContent = Set(
        "applet audio base canvas embed frame frameset head iframe link listing math meta noembed noframes noscript",
        "object optgroup option param picture plaintext script select source style svg template textarea title track video xmp"
    );

    public static readonly IReadOnlySet<string> Attributes = Set("class id title lang dir role data-udi");

    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> AttributesByElement = new Dictionary<
        string,
        IReadOnlySet<string>
    >
    {
        ["a"] = Set("href target rel type hreflang data-anchor data-culture"),
        ["img"] = Set("src alt width height loading data-caption"),
        ["ol"] = Set("start type reversed"),
        ["li"] = Set("value"),
        ["td"] = Set("colspan rowspan headers"),
        ["th"] = Set("colspan rowspan headers scope abbr"),
        ["col"] = Set("span"),
        ["colgroup"] = Set("span"),
        ["time"] = Set("datetime"),
        ["details"] = Set("open"),
        ["q"] = Set("cite"),
        ["blockquote"] = Set("cite"),
        ["del"] = Set("cite datetime"),
        ["ins"] = Set("cite datetime"),
        ["umb-rte-block"] = Set("data-content-key data-content-udi"),
        ["umb-rte-block-inline"] = Set("data-content-key data-content-udi"),
    };

    public static readonly IReadOnlySet<string> Addresses = Set("href src cite");

    private static HashSet<string> Set(params string[] words) =>
        new(words.SelectMany(line => line.Split(' ')), StringComparer.OrdinalIgnoreCase);
}
