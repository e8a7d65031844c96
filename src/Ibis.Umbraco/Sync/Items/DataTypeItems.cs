using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class DataTypeItems(
    IDataTypeService dataTypes,
    IDataTypeContainerService containers,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer,
    SyncFileNames names
) : SyncItems<IDataType>(SyncKind.DataTypes), IKeepsFolders, ICleansChildren
{
    private readonly SyncContainers<IDataType> _folders = new(containers);
    private readonly DataTypeConfig _config = new(serializer);

    public async Task RemoveEmptyFoldersAsync()
    {
        var all = (await dataTypes.GetAllAsync()).Select(type => type.ParentId).ToHashSet();
        await _folders.RemoveEmptyAsync(id => Task.FromResult(all.Contains(id)));
    }

    public async Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent)
    {
        var folder = parent == Guid.Empty ? null : await _folders.IdOfAsync(parent);
        return
        [
            .. (await dataTypes.GetAllAsync())
                .Where(item => item.IsDeletableDataType() && (parent == Guid.Empty || item.ParentId == folder))
                .Select(item => new SyncChild(item.Key, item.Name ?? string.Empty)),
        ];
    }

    public async Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed) =>
        (await dataTypes.GetPagedRelationsAsync(child.Key, 0, 1)).Total > 0 ? "properties of types use it" : null;

    protected override async Task<IDataType?> FindAsync(SyncFile file, SyncRun run) =>
        await dataTypes.GetAsync(file.Key) ?? await dataTypes.GetAsync(file.Root.Some("Info", "Name") ?? file.Alias);

    protected override async Task<IDataType> ApplyAsync(IDataType? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var editor = EditorOf(file);
        var item = existing ?? new DataType(editor, serializer);
        item.Key = file.Key;
        item.Name = file.Root.Some("Info", "Name") ?? file.Alias;
        item.Editor = editor;
        item.EditorUiAlias = file.Root.Some("Info", "EditorUIAlias") ?? EditorUiAliases.For(editor.Alias);
        if (!run.Handler(Kind).SkipsConfig(editor.Alias, item.Name))
        {
            _config.Apply(item, file);
        }
        item.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(item.ConfigurationObject).ValueType);
        if (file.Root.Some("Info", "Folder") is { } folder && folder != await _folders.PathOfAsync(item.ParentId))
        {
            item.ParentId = await _folders.EnsureAsync(folder);
        }
        return item;
    }

    protected override async Task SaveAsync(IDataType item, bool isNew, SyncFile file, SyncRun run)
    {
        var faults = string.Join(", ", dataTypes.ValidateConfigurationData(item).Select(fault => fault.ErrorMessage));
        var saved = isNew
            ? await dataTypes.CreateAsync(item, Constants.Security.SuperUserKey)
            : await dataTypes.UpdateAsync(item, Constants.Security.SuperUserKey);
        file.Accept(saved.Success, saved.Status, faults.Length > 0 ? faults : null);
    }

    protected override async Task RemoveAsync(IDataType item, SyncFile marker)
    {
        var removed = await dataTypes.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        marker.Accept(removed.Success, removed.Status);
    }

    protected override async IAsyncEnumerable<IDataType> ListAsync()
    {
        foreach (var item in await dataTypes.GetAllAsync())
        {
            yield return item;
        }
    }

    protected override Task<IDataType?> GetAsync(Guid key) => dataTypes.GetAsync(key);

    protected override async Task<XElement> WriteAsync(IDataType item)
    {
        var folder = await _folders.PathOfAsync(item.ParentId);
        return new XElement(
            Kind.Root,
            new XAttribute("Key", item.Key),
            new XAttribute("Alias", item.Name ?? string.Empty),
            new XAttribute("Level", 1 + (folder?.Split('/').Length ?? 0)),
            new XElement(
                "Info",
                new XElement("Name", item.Name),
                new XElement("EditorAlias", item.EditorAlias),
                item.EditorUiAlias is null ? null : new XElement("EditorUIAlias", item.EditorUiAlias),
                folder is null ? null : new XElement("Folder", folder)
            ),
            new XElement("Config", new XCData(_config.Write(item)))
        );
    }

    protected override async Task<SyncItem> ItemAsync(IDataType item) =>
        new(item.Key, item.Name ?? string.Empty, names.OfAlias(item.Name ?? string.Empty), await WriteAsync(item))
        {
            Ancestors = await _folders.NamesAsync(item.ParentId),
        };

    private IDataEditor EditorOf(SyncFile file)
    {
        var alias = file.Needed("Info", "EditorAlias");
        return editors.TryGet(alias, out var editor)
            ? editor
            : throw file.Refuse(
                file.Root.At("Info", "EditorAlias"),
                $"there is no property editor '{alias}'",
                "install the package that brings it or name another editor"
            );
    }
}
