namespace Ibis.Core.ContentModel.Events;

/// <summary>The aliases of the document type Session, as in its schema file.</summary>
public static class SessionAliases
{
    public const string ContentType = "session";

    public const string SessionTitle = "sessionTitle";

    public const string SessionTime = "sessionTime";

    public const string SessionFormat = "sessionFormat";

    public const string SessionText = "sessionText";

    public const string Speakers = "speakers";
}
