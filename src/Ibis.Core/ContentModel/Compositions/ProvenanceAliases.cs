namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Provenance, as in its schema file.</summary>
public static class ProvenanceAliases
{
    public const string ContentType = "provenance";

    public const string SourceName = "sourceName";

    public const string SourceUrl = "sourceUrl";

    public const string Licence = "licence";

    public const string AddedByPartner = "addedByPartner";

    public const string AddedInTerm = "addedInTerm";

    public const string LastVerified = "lastVerified";

    public const string VerifiedBy = "verifiedBy";

    public const string NoteForEditors = "noteForEditors";
}
