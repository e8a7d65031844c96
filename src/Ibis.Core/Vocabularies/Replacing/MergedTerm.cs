using Ibis.Core.ContentModel.Vocabularies;
using Ibis.Core.Vocabularies.Proposals;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Core.Vocabularies.Replacing;

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
        string?[] cultures = old.ContentType.VariesByCulture() ? [.. old.AvailableCultures] : [null];
        foreach (var culture in cultures)
        {
            var label = culture is null ? old.Name : old.GetCultureName(culture);
            var lines = Lines(term, culture);
            var all = lines
                .Append(label ?? "")
                .Concat(Lines(old, culture))
                .Where(line => line.Length > 0)
                .Distinct()
                .ToList();
            if (all.Count > lines.Count && term.Properties.Contains(TermAliases.Aliases))
            {
                term.SetValue(TermAliases.Aliases, string.Join('\n', all), culture);
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

    private static List<string> Lines(IContent term, string? culture) =>
        term.Properties.TryGetValue(TermAliases.Aliases, out var property)
            ?
            [
                .. (property.GetValue(culture)?.ToString() ?? "").Split(
                    ['\r', '\n'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                ),
            ]
            : [];
}
