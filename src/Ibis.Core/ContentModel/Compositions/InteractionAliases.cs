namespace Ibis.Core.ContentModel.Compositions;

/// <summary>The aliases of the document type Interaction, as in its schema file.</summary>
public static class InteractionAliases
{
    public const string ContentType = "interaction";

    public const string AllowRating = "allowRating";

    public const string AllowComments = "allowComments";
}
