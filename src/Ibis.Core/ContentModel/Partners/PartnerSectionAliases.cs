namespace Ibis.Core.ContentModel.Partners;

/// <summary>The aliases of the document type Partners and organizations, as in its schema file.</summary>
public static class PartnerSectionAliases
{
    public const string ContentType = "partnerSection";
}
