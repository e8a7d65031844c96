using Ibis.Core.ContentModel.Community;
using Ibis.Core.ContentModel.Compositions;
using Ibis.Core.ContentModel.Events;
using Ibis.Core.ContentModel.Funding;
using Ibis.Core.ContentModel.Journal;
using Ibis.Core.ContentModel.Pages;
using Ibis.Core.ContentModel.Partners;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.ContentModel.Quotes;
using Ibis.Core.ContentModel.Resources;
using Ibis.Core.ContentModel.Videos;
using Ibis.Core.ContentModel.Vocabularies;
using Ibis.Core.StartingContent;
using static Ibis.Core.Publishing.Rules;

namespace Ibis.Core.Publishing;

/// <summary>The rules of each document type. Those of a composition go for all types that have it.</summary>
internal static class RuleBook
{
    private const string Reviewed = "reviewed";

    private const string ByPartner = "partner";

    /// <summary>By the alias of a document type or composition.</summary>
    public static readonly IReadOnlyDictionary<string, PublishingRule[]> Rules = new Dictionary<
        string,
        PublishingRule[]
    >
    {
        [ProvenanceAliases.ContentType] = [IsEmpty(ProvenanceAliases.NoteForEditors)],
        [PracticeAliases.ContentType] =
        [
            InOrder(PracticeAliases.StartDate, PracticeAliases.EndDate),
            Words(PracticeAliases.WhatWeWouldDoDifferently, 0, 100),
            Words(PracticeAliases.UserVoice, 0, 75),
            When(practice => practice.IsOn(PracticeAliases.ContactRelay), Needs(PracticeAliases.ContactMember)),
            When(practice => practice.IsOn(PracticeAliases.SeeksFunding), Needs(PracticeAliases.FundingNeed)),
            When(practice => practice.Holds(PracticeAliases.PublicationTier, Reviewed), OfReviewedPractices()),
        ],
        [ResourceAliases.ContentType] =
        [
            NeedsOneOf(ResourceAliases.Url, ResourceAliases.File, ResourceAliases.Body),
            CheckDigit(ResourceAliases.Isbn, CheckDigits.WrongIsbns),
            CheckDigit(ResourceAliases.Authors, CheckDigits.WrongOrcids),
        ],
        [JournalAliases.ContentType] = [CheckDigit(JournalAliases.Issn, CheckDigits.WrongIssns)],
        [JournalArticleAliases.ContentType] =
        [
            NeedsOneOf(JournalArticleAliases.Body, JournalArticleAliases.Pdf),
            InOrder(JournalArticleAliases.Received, JournalArticleAliases.Accepted),
            InOrder(JournalArticleAliases.Accepted, JournalArticleAliases.Published),
            Words(JournalArticleAliases.Summary, 0, 250),
            CheckDigit(JournalArticleAliases.Authors, CheckDigits.WrongOrcids),
            When(
                article => article.Holds(JournalArticleAliases.EvaluatedBy, ByPartner),
                Needs(JournalArticleAliases.EvaluatingPartner)
            ),
        ],
        [EventAliases.ContentType] =
        [
            NeedsOneOf(EventAliases.Organisers, EventAliases.OrganiserNames),
            When(
                @event => @event.Picks(EventAliases.Mode, StableKey.OfContent("terms/in-person")),
                Needs(PlacedAliases.Places)
            ),
        ],
        [PartnerAliases.ContentType] = [InOrder(PartnerAliases.Joined, PartnerAliases.Left)],
        [PractitionerAliases.ContentType] =
        [
            NeedsOneOf(PractitionerAliases.Organisation, PractitionerAliases.OrganisationName),
        ],
        [VideoAliases.ContentType] =
        [
            NeedsOneOf(VideoAliases.File, VideoAliases.EmbedUrl),
            Needs(VideoAliases.Captions, VideoAliases.Transcript),
            When(video => video.IsOn(VideoAliases.PeopleShown), Needs(VideoAliases.ConsentRecordKeys)),
        ],
        [FundingCallAliases.ContentType] =
        [
            NeedsOneOf(FundingCallAliases.Funder, FundingCallAliases.FunderName),
            InOrder(FundingCallAliases.Opens, FundingCallAliases.Deadline),
            NotLess(FundingCallAliases.AmountMin, FundingCallAliases.AmountMax),
            When(
                call => call.Has(FundingCallAliases.AmountMin) || call.Has(FundingCallAliases.AmountMax),
                Needs(FundingCallAliases.Currency)
            ),
        ],
        [QuoteAliases.ContentType] =
        [
            Needs(QuoteAliases.Source),
            InOrder(QuoteAliases.ActiveFrom, QuoteAliases.ActiveUntil),
        ],
        [CollectionAliases.ContentType] = [Needs(CollectionAliases.Items)],
        [TermAliases.ContentType] =
        [
            When(term => term.Holds(TermAliases.State, "merged"), Needs(TermAliases.MergedInto)),
        ],
    };

    private static PublishingRule[] OfReviewedPractices() =>
        [
            Words(PracticeAliases.Summary, 75, 100),
            Needs(
                ClassifiableAliases.PolicyAreas,
                PlacedAliases.Places,
                PracticeAliases.Background,
                PracticeAliases.Objectives,
                PracticeAliases.Activities,
                PracticeAliases.Participants,
                PracticeAliases.Outcomes,
                PracticeAliases.Evaluation,
                PracticeAliases.EvaluationKind,
                PracticeAliases.WhatWeWouldDoDifferently,
                PracticeAliases.StartDate,
                PracticeAliases.Status,
                PracticeAliases.StakeholderType,
                PracticeAliases.EvidenceLevel
            ),
            NeedsOneOf(PracticeAliases.OwnerOrganisation, PracticeAliases.OwnerName),
        ];
}
