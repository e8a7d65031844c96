using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>The folders of a tree of types: as a path in a file, and made along such a path.</summary>
internal sealed class SyncContainers<T>(IEntityTypeContainerService<T> containers)
    where T : ITreeEntity
{
    /// <summary>The names from the top, each encoded as in a form; null for an item that lies in no folder.</summary>
    public async Task<string?> PathOfAsync(int parentId)
    {
        if (parentId <= 0)
        {
            return null;
        }
        var byId = (await containers.GetAllAsync()).ToDictionary(container => container.Id);
        var names = new List<string>();
        for (var id = parentId; byId.TryGetValue(id, out var container); id = container.ParentId)
        {
            names.Insert(0, WebUtility.UrlEncode(container.Name ?? string.Empty));
        }
        return names.Count == 0 ? null : string.Join('/', names);
    }

    /// <summary>The names of the folders an item lies in, from the top.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(int parentId) =>
        [.. ((await PathOfAsync(parentId))?.Split('/') ?? []).Select(WebUtility.UrlDecode).OfType<string>()];

    public async Task<int?> IdOfAsync(Guid key) => (await containers.GetAsync(key))?.Id;

    /// <summary>The id of the folder, made with its parents where it is missing.</summary>
    public async Task<int> EnsureAsync(string path)
    {
        EntityContainer? current = null;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(WebUtility.UrlDecode))
        {
            current = await ChildAsync(current, name) ?? await CreateAsync(current, name);
        }
        return current?.Id ?? Constants.System.Root;
    }

    public async Task RemoveEmptyAsync(Func<int, Task<bool>> holdsItems)
    {
        // The deepest first, so that a folder that held empty folders only goes with them.
        foreach (
            var container in (await containers.GetAllAsync()).OrderByDescending(container => container.Level).ToList()
        )
        {
            var hasFolders = (await containers.GetAllAsync()).Any(other => other.ParentId == container.Id);
            if (!hasFolders && !await holdsItems(container.Id))
            {
                await containers.DeleteAsync(container.Key, Constants.Security.SuperUserKey);
            }
        }
    }

    private async Task<EntityContainer?> ChildAsync(EntityContainer? parent, string? name)
    {
        var parentId = parent?.Id ?? Constants.System.Root;
        return (await containers.GetAllAsync()).FirstOrDefault(container =>
            container.ParentId == parentId && container.Name == name
        );
    }

    private async Task<EntityContainer> CreateAsync(EntityContainer? parent, string? name)
    {
        var created = await containers.CreateAsync(
            null,
            name ?? string.Empty,
            parent?.Key,
            Constants.Security.SuperUserKey
        );
        return created.Result
            ?? throw new InvalidOperationException(
                $"The folder '{name}' could not be made: {created.Status}. Make it by hand."
            );
    }
}
