namespace Ibis.Core.ContentModel.Vocabularies;

/// <summary>The aliases of the document type Term, as in its schema file.</summary>
public static class TermAliases
{
    public const string ContentType = "term";

    public const string Definition = "definition";

    public const string Aliases = "aliases";

    public const string Notation = "notation";

    public const string State = "state";

    public const string MergedInto = "mergedInto";

    public const string Related = "related";

    public const string Colour = "colour";

    public const string Icon = "icon";

    public const string GcmObjectives = "gcmObjectives";

    public const string Sdgs = "sdgs";

    public const string MipexAreas = "mipexAreas";

    public const string EwsiThemes = "ewsiThemes";
}
