namespace Ibis.Core.ContentModel.Community;

/// <summary>The aliases of the document type Practitioner, as in its schema file.</summary>
public static class PractitionerAliases
{
    public const string ContentType = "practitioner";

    public const string Headline = "headline";

    public const string Organisation = "organisation";

    public const string OrganisationName = "organisationName";

    public const string StakeholderType = "stakeholderType";

    public const string Languages = "languages";

    public const string Biography = "biography";

    public const string Photo = "photo";

    public const string Offers = "offers";

    public const string Asks = "asks";

    public const string Visibility = "visibility";

    public const string ContactRelay = "contactRelay";

    public const string VerifiedByPartner = "verifiedByPartner";

    public const string VerifiedOn = "verifiedOn";
}
