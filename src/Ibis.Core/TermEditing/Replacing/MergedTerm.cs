using Ibis.Core.ContentModel.Vocabularies;
using Ibis.Core.TermEditing.Proposals;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Core.TermEditing.Replacing;

/// <summary>What becomes of the nodes of terms.</summary>
internal sealed class MergedTerm(
    IContentService contents,
    IContentPublishingService publishing,
    IContentEditingService editing,
    IRedirectTracker tracker,
    IRedirectUrlService redirects
)
{
    private const string All = "*";

    /// <summary>From now on the old term stands for the new one, its labels find the new one, and its page leads there.</summary>
    public async Task MarkAsync(Guid from, Guid to, int userId, Guid user)
    {
        if (contents.GetById(from) is not { } old || contents.GetById(to) is not { } term)
        {
            return;
        }
        var routes = new Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)>();
        tracker.StoreOldRoute(old, routes, isMove: true);
        old.SetValue(TermAliases.State, TermProposals.StoredState("merged"));
        old.SetValue(TermAliases.MergedInto, Udi.Create(Constants.UdiEntityType.Document, to).ToString());
        contents.Save(old, userId);
        await KeepLabelsAsync(old, term, userId, user);
        if (old.Published)
        {
            await publishing.UnpublishAsync(
                from,
                old.ContentType.VariesByCulture() ? new HashSet<string> { All } : null,
                user
            );
        }
        foreach (var (at, (_, route)) in routes)
        {
            redirects.RegisterWithStatus(route, to, at.Culture.Length == 0 ? null : at.Culture);
        }
    }

    /// <summary>A refused proposal goes to the recycle bin, from where it can be fetched back.</summary>
    public Task DiscardAsync(Guid term, Guid user) => editing.MoveToRecycleBinAsync(term, user);

    // People go on looking for the old words.
    private async Task KeepLabelsAsync(IContent old, IContent term, int userId, Guid user)
    {
        var isAsPublished = term is { Published: true, Edited: false };
        var isChanged = false;
        foreach (var (culture, words) in WordsOf(old))
        {
            var own = Home(culture, term);
            var lines = Lines(term, own);
            var all = lines.Concat(words).Distinct().ToList();
            if (all.Count > lines.Count && term.Properties.Contains(TermAliases.Aliases))
            {
                term.SetValue(TermAliases.Aliases, string.Join('\n', all), own);
                isChanged = true;
            }
        }
        if (!isChanged || !contents.Save(term, userId).Success || !isAsPublished)
        {
            return;
        }
        var published = term.ContentType.VariesByCulture() ? term.PublishedCultures.Cast<string?>() : [null];
        await publishing.PublishAsync(
            term.Key,
            [.. published.Select(culture => new CulturePublishScheduleModel { Culture = culture })],
            user
        );
    }

    private static IEnumerable<(string? Culture, IEnumerable<string> Words)> WordsOf(IContent term)
    {
        string?[] cultures = term.ContentType.VariesByCulture() ? [.. term.AvailableCultures] : [null];
        return cultures.Select(culture =>
            (
                culture,
                Lines(term, culture)
                    .Prepend((culture is null ? term.Name : term.GetCultureName(culture)) ?? "")
                    .Where(word => word.Length > 0)
            )
        );
    }

    // A term that lacks the language keeps the word in one that it has: words are looked for in all of them.
    private static string? Home(string? culture, IContent term) =>
        !term.Properties.TryGetValue(TermAliases.Aliases, out var property) || !property.PropertyType.VariesByCulture()
            ? null
        : culture is not null && term.IsCultureAvailable(culture) ? culture
        : term.AvailableCultures.FirstOrDefault();

    private static List<string> Lines(IContent term, string? culture) =>
        term.Properties.TryGetValue(TermAliases.Aliases, out var property)
            ?
            [
                .. (
                    property.GetValue(property.PropertyType.VariesByCulture() ? culture : null)?.ToString() ?? ""
                ).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ]
            : [];
}
