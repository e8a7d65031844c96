namespace Ibis.Core.ContentModel.Partners;

/// <summary>The aliases of the document type Organization, as in its schema file.</summary>
public static class OrganisationAliases
{
    public const string ContentType = "organisation";

    public const string Acronym = "acronym";

    public const string Kind = "kind";

    public const string Places = "places";

    public const string Website = "website";

    public const string Summary = "summary";
}
