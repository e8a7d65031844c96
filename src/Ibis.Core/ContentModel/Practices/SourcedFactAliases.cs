namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Fact with source, as in its schema file.</summary>
public static class SourcedFactAliases
{
    public const string ContentType = "sourcedFact";

    public const string Fact = "fact";

    public const string FactSource = "factSource";
}
