namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Context profile, as in its schema file.</summary>
public static class ContextProfileAliases
{
    public const string ContentType = "contextProfile";

    public const string CitySize = "citySize";

    public const string MigrantShare = "migrantShare";

    public const string GovernmentLevel = "governmentLevel";

    public const string MainLanguages = "mainLanguages";
}
