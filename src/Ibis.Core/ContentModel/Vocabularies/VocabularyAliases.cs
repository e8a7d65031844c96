namespace Ibis.Core.ContentModel.Vocabularies;

/// <summary>The aliases of the document type Vocabulary, as in its schema file.</summary>
public static class VocabularyAliases
{
    public const string ContentType = "vocabulary";

    public const string Description = "description";
}
