using System.Globalization;
using Ibis.Core.ContentModel.Compositions;
using Ibis.Core.ContentModel.Practices;
using Ibis.Web.Pictures;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.Web.Practices;

internal sealed class PracticePages(
    PageFrames frames,
    ContentText text,
    SiteText words,
    ListItems items,
    PageUrls urls,
    PagePictures pictures,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published
) : IPageModelFactory
{
    private static readonly (string Alias, string Anchor)[] PartAliases =
    [
        (PracticeAliases.Background, "background"),
        (PracticeAliases.Objectives, "objectives"),
        (PracticeAliases.Activities, "activities"),
        (PracticeAliases.Participants, "participants"),
        (PracticeAliases.Outcomes, "outcomes"),
        (PracticeAliases.Evaluation, "evaluation"),
        (PracticeAliases.Recommendations, "recommendations"),
        (PracticeAliases.Preconditions, "preconditions"),
        (PracticeAliases.StepsToCopy, "stepsToCopy"),
        (PracticeAliases.Risks, "risks"),
    ];

    private static readonly (string Alias, string Word)[] TermFacts =
    [
        (PlacedAliases.Places, "classification.places"),
        (PracticeAliases.Status, "practice.status"),
        (PracticeAliases.StakeholderType, "practice.stakeholderType"),
        (ClassifiableAliases.PolicyAreas, "classification.policyAreas"),
        (ClassifiableAliases.Tags, "classification.tags"),
        (ClassifiableAliases.TargetGroups, "classification.targetGroups"),
        (ClassifiableAliases.IntegrationStage, "classification.integrationStage"),
        (PlacedAliases.Scale, "classification.scale"),
    ];

    public string Template => PracticeAliases.ContentType;

    public PageModel? Create(PageRequest request, HttpContext http)
    {
        if (request.Content is not { } practice)
        {
            return null;
        }
        var title = text.Name(practice, request.TextCulture);
        var summary = text.Text(practice, PracticeAliases.Summary, request.TextCulture);
        var legacy = text.Text(practice, PracticeAliases.LegacyDescription, request.TextCulture);
        return new PracticePage(
            frames.Of(request, title, summary),
            title,
            summary,
            Notices.For(request, words),
            pictures.Of(practice, PracticeAliases.Images, request),
            Parts(practice, request, legacy),
            Facts(practice, request),
            [
                .. text.Picked(practice, PracticeAliases.RelatedPractices, request.TextCulture)
                    .Select(other => items.Of(other, request.Language))
                    .OfType<ListItem>(),
            ],
            List(practice, request.Language)
        );
    }

    private List<PracticePart> Parts(IPublishedContent practice, PageRequest request, string? legacy)
    {
        var language = request.Language.Culture;
        var parts = PartAliases
            .Select(part => (part.Anchor, Html: text.Html(practice, part.Alias, request.TextCulture)))
            .Where(part => part.Html is not null)
            .Select(part => new PracticePart(
                part.Anchor,
                words.In(language, $"practice.{part.Anchor}"),
                part.Html ?? string.Empty
            ))
            .ToList();
        if (parts.Count == 0 && legacy is not null)
        {
            parts.Add(
                new PracticePart("description", words.In(language, "practice.description"), Paragraphs.Of(legacy))
            );
        }
        return parts;
    }

    private List<Fact> Facts(IPublishedContent practice, PageRequest request)
    {
        var language = request.Language.Culture;
        var facts = new List<Fact>();
        if (text.Text(practice, PracticeAliases.OwnerName, request.TextCulture) is { } owner)
        {
            facts.Add(new Fact(words.In(language, "practice.owner"), [owner]));
        }
        foreach (var (alias, word) in TermFacts)
        {
            var names = text.Picked(practice, alias, language).Select(term => text.Name(term, language)).ToArray();
            if (names.Length > 0)
            {
                facts.Add(new Fact(words.In(language, word), names));
            }
        }
        AddDate(facts, practice, PracticeAliases.StartDate, "practice.startDate", language);
        AddDate(facts, practice, PracticeAliases.EndDate, "practice.endDate", language);
        if (text.Text(practice, ProvenanceAliases.SourceName, request.TextCulture) is { } source)
        {
            facts.Add(new Fact(words.In(language, "source.title"), [source]));
        }
        return facts;
    }

    private void AddDate(List<Fact> facts, IPublishedContent practice, string alias, string word, string language)
    {
        if (text.Value<object>(practice, alias, language) is DateTime date && date > DateTime.MinValue)
        {
            facts.Add(new Fact(words.In(language, word), [date.ToString("d", CultureInfo.GetCultureInfo(language))]));
        }
    }

    private NavigationLink? List(IPublishedContent practice, SiteLanguage language) =>
        practice.Parent<IPublishedContent>(navigation, published) is { } section
        && urls.Of(section, language) is { } address
            ? new NavigationLink(text.Name(section, language.Culture), address, IsCurrent: false)
            : null;
}
