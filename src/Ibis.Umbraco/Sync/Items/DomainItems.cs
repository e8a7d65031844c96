using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Domains. They are stored as the whole list of a document, so one file changes one line of that list.</summary>
internal sealed class DomainItems(
    IDomainService domains,
    IContentService content,
    ILanguageService languages,
    SyncFileNames names
) : ISyncItems
{
    public SyncKind Kind => SyncKind.Domains;

    public IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run) =>
        [
            .. files
                .OrderBy(file => file.Root.Int("Info", "SortOrder"))
                .ThenBy(file => file.Alias, StringComparer.Ordinal),
        ];

    public Task PrepareAsync(IReadOnlyList<SyncFile> files, SyncRun run) => Task.CompletedTask;

    public void Forget() { }

    public async Task<SyncOutcome> ImportAsync(SyncFile file, SyncPass pass, SyncRun run)
    {
        var rootElement = file.Root.At("Info", "Root");
        var root =
            (rootElement.Key() is { } key ? content.GetById(key) : null)
            ?? throw file.Refuse(
                rootElement,
                $"there is no document '{rootElement?.Value}' for the domain",
                "add its file in Content or correct <Root>"
            );
        var iso = file.Needed("Info", "Language");
        if (await languages.GetAsync(iso) is null)
        {
            throw file.Refuse(
                file.Root.At("Info", "Language"),
                $"there is no language '{iso}'",
                "add its file in Languages or correct <Language>"
            );
        }
        var isWildcard = file.Root.Flag("Info", "IsWildcard") ?? file.Alias.StartsWith('*');
        var (standard, list) = await ListOfAsync(root.Key);
        var wasThere = isWildcard ? standard is not null : list.Exists(domain => Same(domain.DomainName, file.Alias));
        var old = isWildcard ? standard : list.Find(domain => Same(domain.DomainName, file.Alias))?.IsoCode;
        if (wasThere && run.Handler(Kind).CreateOnly)
        {
            return SyncChange.NoChange;
        }
        if (
            !run.Force
            && (
                isWildcard
                    ? standard == iso
                    : list.Exists(domain => Same(domain.DomainName, file.Alias) && domain.IsoCode == iso)
            )
        )
        {
            return SyncChange.NoChange;
        }
        if (!isWildcard)
        {
            await LeaveAsync(file, root.Key);
            list.RemoveAll(domain => Same(domain.DomainName, file.Alias));
            list.Insert(
                Math.Clamp(file.Root.Int("Info", "SortOrder"), 0, list.Count),
                new DomainModel { DomainName = file.Alias, IsoCode = iso }
            );
        }
        await SaveAsync(root.Key, isWildcard ? iso : standard, list, file);
        return wasThere
            ? new SyncOutcome(SyncChange.Update, [new SyncDifference("Info/Language", old, iso)])
            : SyncChange.Create;
    }

    public async Task<SyncOutcome> DeleteAsync(SyncFile marker, SyncRun run)
    {
        var domain = domains.GetByName(marker.Alias);
        if (domain?.RootContentId is not { } rootId || content.GetById(rootId) is not { } root)
        {
            return SyncChange.NoChange;
        }
        var (standard, list) = await ListOfAsync(root.Key);
        list.RemoveAll(other => Same(other.DomainName, marker.Alias));
        await SaveAsync(root.Key, domain.IsWildcard ? null : standard, list, marker);
        return SyncChange.Delete;
    }

    public async IAsyncEnumerable<SyncItem> AllAsync()
    {
        foreach (var domain in await domains.GetAllAsync(includeWildcards: true))
        {
            if (Item(domain) is { } item)
            {
                yield return item;
            }
        }
    }

    public async Task<SyncItem?> OneAsync(Guid key) =>
        (await domains.GetAllAsync(includeWildcards: true)).FirstOrDefault(domain => domain.Key == key) is { } domain
            ? Item(domain)
            : null;

    private SyncItem? Item(IDomain domain)
    {
        if (domain.RootContentId is not { } rootId || content.GetById(rootId) is not { } root)
        {
            return null;
        }
        // Umbraco names these by the number of the document, which is another one in every database.
        var name = domain.IsWildcard ? $"*{root.Key:N}" : domain.DomainName;
        var path = "/" + string.Join('/', content.GetAncestors(root).Append(root).Select(ancestor => ancestor.Name));
        var element = new XElement(
            Kind.Root,
            new XAttribute("Key", SyncKeys.FromText(name)),
            new XAttribute("Alias", name),
            new XElement(
                "Info",
                new XElement("IsWildcard", domain.IsWildcard),
                new XElement("Language", domain.LanguageIsoCode),
                new XElement("Root", new XAttribute("Key", root.Key), path),
                new XElement("SortOrder", domain.SortOrder)
            )
        );
        return new SyncItem(SyncKeys.FromText(name), name, names.OfDomain(name, domain.LanguageIsoCode), element);
    }

    // A domain that moves to another document is taken from the one that has it.
    private async Task LeaveAsync(SyncFile file, Guid rootKey)
    {
        if (
            domains.GetByName(file.Alias)?.RootContentId is { } ownerId
            && content.GetById(ownerId) is { } owner
            && owner.Key != rootKey
        )
        {
            var (standard, list) = await ListOfAsync(owner.Key);
            list.RemoveAll(domain => Same(domain.DomainName, file.Alias));
            await SaveAsync(owner.Key, standard, list, file);
        }
    }

    private async Task<(string? Standard, List<DomainModel> Domains)> ListOfAsync(Guid rootKey)
    {
        var assigned = (await domains.GetAssignedDomainsAsync(rootKey, includeWildcards: true))
            .OrderBy(domain => domain.SortOrder)
            .ToList();
        return (
            assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode,
            assigned
                .Where(domain => !domain.IsWildcard)
                .Select(domain => new DomainModel
                {
                    DomainName = domain.DomainName,
                    IsoCode = domain.LanguageIsoCode ?? string.Empty,
                })
                .ToList()
        );
    }

    private async Task SaveAsync(Guid rootKey, string? standard, List<DomainModel> list, SyncFile file)
    {
        var saved = await domains.UpdateDomainsAsync(
            rootKey,
            new DomainsUpdateModel { DefaultIsoCode = standard, Domains = list }
        );
        file.Accept(saved.Success, saved.Status);
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
