namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Press kit, as in its schema file.</summary>
public static class PressKitAliases
{
    public const string ContentType = "pressKit";

    public const string Headline = "headline";

    public const string Facts = "facts";

    public const string SpokenQuote = "spokenQuote";

    public const string QuotedPerson = "quotedPerson";

    public const string SpokespersonByRelay = "spokespersonByRelay";
}
