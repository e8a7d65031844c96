using Ibis.Core.ContentModel.Vocabularies;
using Ibis.Core.PropertyEditors;
using Ibis.Core.PropertyEditors.Tags;
using Ibis.Core.Vocabularies;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Core.TermEditing.Proposals;

/// <summary>What became of a wish concerning a term.</summary>
/// <param name="Term">The term; empty for a refusal.</param>
/// <param name="Refusal">A sentence; null where it was done.</param>
internal sealed record TermOutcome(Guid Term, string? Refusal)
{
    public static TermOutcome Done(Guid term) => new(term, null);

    public static TermOutcome Refused(string sentence) => new(Guid.Empty, sentence);
}

/// <summary>New words, and what editors make of them. A proposal is a term that nobody has published.</summary>
internal sealed class TermProposals(
    TermCatalogue catalogue,
    IDataTypeService dataTypes,
    IContentTypeService types,
    IContentEditingService editing,
    IContentService contents,
    IContentPublishingService publishing,
    ILanguageService languages
)
{
    private const int LongestLabel = 80;

    /// <summary>The term that has this label already, or a new one in state "proposed".</summary>
    /// <param name="dataType">The field's; its settings say where new words go, if anywhere.</param>
    public async Task<TermOutcome> ProposeAsync(Guid dataType, string? label, string? culture, Guid user)
    {
        if (
            (await dataTypes.GetAsync(dataType))?.ConfigurationObject is not TagsConfiguration settings
            || settings.ProposedIn is not { } vocabulary
            || catalogue.Current.Vocabulary(vocabulary) is null
        )
        {
            return TermOutcome.Refused("This field takes no new words. Choose one of the terms that it offers.");
        }
        var word = PlainText.Clean(label);
        if (word is null)
        {
            return TermOutcome.Refused("A new tag needs a name. Type one.");
        }
        if (PlainText.Fault(word, "The name of the tag", LongestLabel) is { } fault)
        {
            return TermOutcome.Refused(fault);
        }
        if (word.AsSpan().IndexOfAny('<', '>') >= 0)
        {
            return TermOutcome.Refused("The name of a tag is plain text, and this one holds < or >. Leave them out.");
        }
        return catalogue.Current.Called([.. settings.Offered, vocabulary], word) is { } known
            ? TermOutcome.Done(catalogue.Current.Current(known.Key)?.Key ?? known.Key)
            : await CreateAsync(word, vocabulary, culture, user);
    }

    /// <summary>The proposal counts from now on, and visitors see it.</summary>
    public async Task<TermOutcome> AcceptAsync(Guid key, int userId, Guid user)
    {
        var terms = catalogue.Current;
        if (terms.Term(key) is not { State: TermState.Proposed } proposal || contents.GetById(key) is not { } node)
        {
            return TermOutcome.Refused("It is no proposal any more: somebody has answered it. Load the list again.");
        }
        var siblings = terms.VocabularyOf(proposal) is { } vocabulary ? vocabulary.Key : Guid.Empty;
        if (terms.Called([siblings], proposal.Labels.Fallback) is { State: TermState.Accepted } same && same.Key != key)
        {
            return TermOutcome.Refused(
                $"“{same.Labels.Fallback}” is in this vocabulary already. Merge the proposal into it instead."
            );
        }
        node.SetValue(TermAliases.State, StoredState("accepted"));
        var saved = contents.Save(node, userId);
        if (!saved.Success)
        {
            return TermOutcome.Refused($"The term could not be saved: {saved.Result}. Open it in the tree and look.");
        }
        var cultures = node.ContentType.VariesByCulture() ? node.AvailableCultures.Cast<string?>() : [null];
        var published = await publishing.PublishAsync(
            key,
            [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })],
            user
        );
        return published.Success
            ? TermOutcome.Done(key)
            : TermOutcome.Refused(
                $"It is accepted and could not be published: {published.Status}. Open it in the tree, complete and publish it."
            );
    }

    /// <summary>As a dropdown of one choice stores it.</summary>
    public static string StoredState(string state) => $"[\"{state}\"]";

    private async Task<TermOutcome> CreateAsync(string label, Guid vocabulary, string? culture, Guid user)
    {
        var type = types.Get(TermAliases.ContentType);
        if (type is null)
        {
            return TermOutcome.Refused(
                $"There is no document type with the alias “{TermAliases.ContentType}”, of which terms are. Import the schema of this package."
            );
        }
        var made = await editing.CreateAsync(
            new ContentCreateModel
            {
                Key = Guid.CreateVersion7(),
                ContentTypeKey = type.Key,
                ParentKey = vocabulary,
                Variants =
                [
                    new VariantModel
                    {
                        Culture = type.VariesByCulture() ? await CultureAsync(culture) : null,
                        Name = label,
                    },
                ],
                Properties = [new PropertyValueModel { Alias = TermAliases.State, Value = new[] { "proposed" } }],
            },
            user
        );
        return made is { Success: true, Result.Content: { } node }
            ? TermOutcome.Done(node.Key)
            : TermOutcome.Refused(
                $"The proposal could not be saved: {made.Status}. Ask whoever keeps the vocabularies."
            );
    }

    // The culture of the back office need not be a language of the site: fr-CH stands for fr, en-US for en.
    private async Task<string> CultureAsync(string? culture)
    {
        var known = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToList();
        return known.Find(code => code.Equals(culture, StringComparison.OrdinalIgnoreCase))
            ?? known.Find(code =>
                culture is not null
                && code.Split('-')[0].Equals(culture.Split('-')[0], StringComparison.OrdinalIgnoreCase)
            )
            ?? await languages.GetDefaultIsoCodeAsync();
    }
}
