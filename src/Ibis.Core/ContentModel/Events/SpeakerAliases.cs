namespace Ibis.Core.ContentModel.Events;

/// <summary>The aliases of the document type Speaker, as in its schema file.</summary>
public static class SpeakerAliases
{
    public const string ContentType = "speaker";

    public const string SpeakerName = "speakerName";

    public const string SpeakerDescription = "speakerDescription";

    public const string SpeakerRole = "speakerRole";

    public const string SpeakerStakeholderType = "speakerStakeholderType";

    public const string SpeakerOrganisation = "speakerOrganisation";
}
