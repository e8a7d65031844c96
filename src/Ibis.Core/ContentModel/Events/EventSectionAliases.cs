namespace Ibis.Core.ContentModel.Events;

/// <summary>The aliases of the document type Events, as in its schema file.</summary>
public static class EventSectionAliases
{
    public const string ContentType = "eventSection";
}
