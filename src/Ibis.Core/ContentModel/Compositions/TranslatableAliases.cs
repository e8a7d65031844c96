namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Translatable, as in its schema file.</summary>
public static class TranslatableAliases
{
    public const string ContentType = "translatable";

    public const string OriginalLanguage = "originalLanguage";

    public const string TranslationState = "translationState";

    public const string Translator = "translator";

    public const string TranslationDate = "translationDate";
}
