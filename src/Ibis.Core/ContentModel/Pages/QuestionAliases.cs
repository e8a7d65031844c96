namespace Ibis.Core.ContentModel.Pages;

/// <summary>The aliases of the document type Question and answer, as in its schema file.</summary>
public static class QuestionAliases
{
    public const string ContentType = "question";

    public const string QuestionText = "questionText";

    public const string Answer = "answer";
}
