using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Gives a type what its file says: names, place, compositions, groups, properties.</summary>
internal sealed class TypeShape<T>(TypeServices<T> types, SyncKind kind, SyncFile file, SyncRun run)
    where T : class, IContentTypeComposition
{
    private XElement Root => file.Root;

    public async Task ApplyAsync(T item, Action<T, IPropertyType, XElement> applyOwn)
    {
        item.Key = file.Key;
        item.Name = file.Needed("Info", "Name");
        item.Alias = AliasFor(item);
        item.Icon = Root.Text("Info", "Icon") ?? item.Icon;
        item.Thumbnail = Root.Text("Info", "Thumbnail") ?? item.Thumbnail;
        item.Description = Root.At("Info", "Description") is { } description
            ? NullIfEmpty(description.Value)
            : item.Description;
        item.AllowedAsRoot = Root.Flag("Info", "AllowAtRoot") ?? item.AllowedAsRoot;
        item.IsElement = Root.Flag("Info", "IsElement") ?? item.IsElement;
        item.AllowedInLibrary = Root.Flag("Info", "AllowedInLibrary") ?? item.AllowedInLibrary;
        item.ListView = Root.Guid("Info", "ListView") ?? item.ListView;
        item.Variations = Root.Choice<ContentVariation>("Info", "Variations") ?? item.Variations;
        await ApplyPlaceAsync(item);

        var properties = new TypeProperties<T>(types, file);
        if (!run.Handler(kind).NoRemove)
        {
            properties.RemoveGone(item);
        }
        ApplyCompositions(item);
        TypeGroups.Apply(item, file);
        await properties.ApplyAsync(item, applyOwn);
        TypeGroups.RemoveGone(item, file);
    }

    // Two types may swap their aliases: the first one gets a passing alias until the second has moved out of the way.
    private string AliasFor(T item)
    {
        var owner = types.Service.Get(file.Alias);
        if (owner is null || owner.Id == item.Id)
        {
            return file.Alias;
        }
        if (run.Brings(typeof(T), owner.Key, file.Alias))
        {
            run.IsSwapping = true;
            return $"{file.Alias}_{SyncKeys.Short(file.Key)}";
        }
        throw file.Refuse(
            $"the alias '{file.Alias}' belongs to another type, '{owner.Name}' with the key {owner.Key}",
            "rename one of the two"
        );
    }

    private async Task ApplyPlaceAsync(T item)
    {
        if (Root.At("Info", "Parent") is { } element)
        {
            var parent =
                Resolve(element)
                ?? throw file.Refuse(
                    element,
                    $"there is no type '{element.Value}' to inherit from",
                    "add its file or remove <Parent>"
                );
            Move(item, parent.Id);
            return;
        }
        var folder = Root.Some("Info", "Folder");
        if (folder != await types.Folders.PathOfAsync(item.ParentId) || item.ParentId == 0)
        {
            Move(item, folder is null ? Constants.System.Root : await types.Folders.EnsureAsync(folder));
        }
        else if (folder is null)
        {
            Move(item, Constants.System.Root);
        }
    }

    private static void Move(T item, int parentId)
    {
        if (item.ParentId != parentId)
        {
            item.ParentId = parentId;
        }
    }

    private void ApplyCompositions(T item)
    {
        var wanted = new List<T>();
        foreach (var element in Root.At("Info", "Compositions")?.Elements("Composition") ?? [])
        {
            if (Resolve(element) is { } type)
            {
                wanted.Add(type);
                continue;
            }
            run.Warn(
                file.Refuse(
                    element,
                    $"there is no type '{element.Value}' to be composed of",
                    "add its file or remove the line"
                )
            );
        }
        foreach (
            var gone in item.ContentTypeComposition.Where(old => wanted.TrueForAll(type => type.Id != old.Id)).ToList()
        )
        {
            item.RemoveContentType(gone.Alias);
        }
        foreach (var type in wanted.Where(type => item.ContentTypeComposition.All(old => old.Id != type.Id)))
        {
            Add(item, type);
        }
    }

    private void Add(T item, T composition)
    {
        try
        {
            if (!item.AddContentType(composition))
            {
                // Umbraco adds nothing that it already has by way of another composition; the file lists it all the same.
                item.ContentTypeComposition = item.ContentTypeComposition.Append(composition);
            }
        }
        catch (InvalidCompositionException exception)
        {
            throw file.Refuse(
                Root.At("Info", "Compositions"),
                $"'{composition.Alias}' and the type have properties of one alias: {string.Join(", ", exception.PropertyTypeAliases ?? [])}",
                "give each property an alias of its own"
            );
        }
    }

    private T? Resolve(XElement element) =>
        (element.Key() is { } key ? types.Service.Get(key) : null) ?? types.Service.Get(element.Value);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
