namespace Ibis.Core.ContentModel.Practices;

/// <summary>The aliases of the document type Practice, as in its schema file.</summary>
public static class PracticeAliases
{
    public const string ContentType = "practice";

    public const string Summary = "summary";

    public const string PublicationTier = "publicationTier";

    public const string Background = "background";

    public const string Objectives = "objectives";

    public const string Activities = "activities";

    public const string Participants = "participants";

    public const string ParticipantsNumber = "participantsNumber";

    public const string Outcomes = "outcomes";

    public const string Evaluation = "evaluation";

    public const string EvaluationKind = "evaluationKind";

    public const string EvaluationLinks = "evaluationLinks";

    public const string Recommendations = "recommendations";

    public const string WhatWeWouldDoDifferently = "whatWeWouldDoDifferently";

    public const string UserVoice = "userVoice";

    public const string StartDate = "startDate";

    public const string EndDate = "endDate";

    public const string Status = "status";

    public const string OwnerName = "ownerName";

    public const string OwnerOrganisation = "ownerOrganisation";

    public const string PartnerNames = "partnerNames";

    public const string Partners = "partners";

    public const string StakeholderType = "stakeholderType";

    public const string ContactRelay = "contactRelay";

    public const string ContactMember = "contactMember";

    public const string FundingSources = "fundingSources";

    public const string CostBand = "costBand";

    public const string StaffFte = "staffFte";

    public const string Volunteers = "volunteers";

    public const string TimeToStartMonths = "timeToStartMonths";

    public const string SeeksFunding = "seeksFunding";

    public const string FundingNeed = "fundingNeed";

    public const string Preconditions = "preconditions";

    public const string StepsToCopy = "stepsToCopy";

    public const string Risks = "risks";

    public const string BuildingBlocks = "buildingBlocks";

    public const string ContextProfile = "contextProfile";

    public const string RelatedPractices = "relatedPractices";

    public const string AdaptedFrom = "adaptedFrom";

    public const string EvidenceLevel = "evidenceLevel";

    public const string EvidenceNote = "evidenceNote";

    public const string EvidenceDate = "evidenceDate";

    public const string Images = "images";

    public const string Videos = "videos";

    public const string Documents = "documents";

    public const string Links = "links";

    public const string PressKit = "pressKit";

    public const string GcmObjectives = "gcmObjectives";

    public const string Sdgs = "sdgs";

    public const string MipexAreas = "mipexAreas";

    public const string LegacyDescription = "legacyDescription";
}
