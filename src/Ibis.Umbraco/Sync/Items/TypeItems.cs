using System.Text.Json;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Document, media and member types. What they are made of goes in first, what they allow below them in the second pass.</summary>
internal abstract class TypeItems<T>(SyncKind kind, TypeServices<T> types)
    : SyncItems<T>(kind),
        IKeepsFolders,
        ICleansChildren
    where T : class, IContentTypeComposition
{
    protected TypeServices<T> Types => types;

    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        var byKey = files.ToLookup(file => file.Key);
        var byAlias = files.ToLookup(file => file.Alias, StringComparer.OrdinalIgnoreCase);
        return SyncOrder.ByNeed(
            [.. files.OrderBy(file => file.Level).ThenBy(file => file.Alias, StringComparer.Ordinal)],
            file =>
                TypeReferences
                    .Of(file)
                    .SelectMany(other =>
                        other.Key() is { } key && byKey.Contains(key) ? byKey[key] : byAlias[other.Value]
                    ),
            run,
            "its compositions go"
        );
    }

    public async Task RemoveEmptyFoldersAsync()
    {
        var used = types.Service.GetAll().Select(type => type.ParentId).ToHashSet();
        await types.Folders.RemoveEmptyAsync(id => Task.FromResult(used.Contains(id)));
    }

    public async Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent)
    {
        var parentId = (await types.Service.GetAsync(parent))?.Id ?? await types.Folders.IdOfAsync(parent);
        return
        [
            .. types
                .Service.GetAll()
                .Where(type => IsDeletable(type) && (parent == Guid.Empty || type.ParentId == parentId))
                .Select(type => new SyncChild(type.Key, type.Alias)),
        ];
    }

    public async Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed)
    {
        if (await types.Service.GetAsync(child.Key) is not { } item)
        {
            return null;
        }
        var user = types
            .Service.GetAll()
            .FirstOrDefault(type =>
                type.ParentId == item.Id || type.ContentTypeComposition.Any(part => part.Id == item.Id)
            );
        if (user is not null)
        {
            return $"'{user.Alias}' is made of it";
        }
        if (types.Service.HasContentNodes(item.Id))
        {
            return "items of that type are still there";
        }
        var blocks = (await types.DataTypes.GetAllAsync()).FirstOrDefault(dataType =>
            JsonSerializer
                .Serialize(dataType.ConfigurationData)
                .Contains(child.Key.ToString(), StringComparison.OrdinalIgnoreCase)
        );
        return blocks is null ? null : $"the data type '{blocks.Name}' uses it";
    }

    /// <summary>False for what Umbraco itself refers to by name.</summary>
    protected virtual bool IsDeletable(T item) => true;

    protected abstract T Make(SyncFile file);

    /// <summary>What only this kind of type has.</summary>
    protected virtual Task ApplyOwnAsync(T item, SyncFile file, SyncRun run) => Task.CompletedTask;

    protected virtual void ApplyOwn(T item, IPropertyType property, XElement element) { }

    protected override Task<T?> FindAsync(SyncFile file, SyncRun run) =>
        Task.FromResult(types.Service.Get(file.Key) ?? types.Service.Get(file.Alias));

    protected override async Task<T> ApplyAsync(T? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var item = existing ?? Make(file);
        if (pass == SyncPass.First)
        {
            await new TypeShape<T>(types, Kind, file, run).ApplyAsync(item, ApplyOwn);
            await ApplyOwnAsync(item, file, run);
        }
        else
        {
            item.Alias = file.Alias;
            TypeStructure.Apply(item, file, Kind, types.Service, run);
        }
        return item;
    }

    protected override async Task SaveAsync(T item, bool isNew, SyncFile file, SyncRun run)
    {
        try
        {
            var saved = isNew
                ? await types.Service.CreateAsync(item, Constants.Security.SuperUserKey)
                : await types.Service.UpdateAsync(item, Constants.Security.SuperUserKey);
            file.Accept(saved.Success, saved.Result);
        }
        catch (global::Umbraco.Cms.Core.Exceptions.InvalidCompositionException exception)
        {
            throw file.Refuse(
                file.Root.At("Info", "Compositions") ?? file.Root,
                $"the compositions and the type have properties of one alias: {string.Join(", ", exception.PropertyTypeAliases ?? [])}",
                "give each property an alias of its own"
            );
        }
    }

    protected override async Task RemoveAsync(T item, SyncFile marker)
    {
        var status = await types.Service.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        marker.Accept(
            status == global::Umbraco.Cms.Core.Services.OperationStatus.ContentTypeOperationStatus.Success,
            status
        );
    }

    protected override async IAsyncEnumerable<T> ListAsync()
    {
        await Task.CompletedTask;
        foreach (var item in types.Service.GetAll())
        {
            yield return item;
        }
    }

    protected override Task<T?> GetAsync(Guid key) => Task.FromResult(types.Service.Get(key));

    protected override async Task<SyncItem> ItemAsync(T item) =>
        new(item.Key, item.Alias, types.Names.OfText(item.Alias), await WriteAsync(item))
        {
            Ancestors = await types.Folders.NamesAsync(item.ParentId),
        };
}
