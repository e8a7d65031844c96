namespace Ibis.Core.ContentModel.Partners;

/// <summary>The aliases of the document type Partner, as in its schema file.</summary>
public static class PartnerAliases
{
    public const string ContentType = "partner";

    public const string Acronym = "acronym";

    public const string Logo = "logo";

    public const string Kind = "kind";

    public const string Summary = "summary";

    public const string Website = "website";

    public const string Places = "places";

    public const string Languages = "languages";

    public const string Expertise = "expertise";

    public const string Responsibilities = "responsibilities";

    public const string Joined = "joined";

    public const string Left = "left";

    public const string FocalPointMember = "focalPointMember";
}
