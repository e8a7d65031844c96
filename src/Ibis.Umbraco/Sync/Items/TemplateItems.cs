using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Sync.Items;

/// <summary>Templates as records. Views are compiled into the site, so a file names its layout and holds no markup.</summary>
internal sealed class TemplateItems(
    ITemplateService templates,
    IContentTypeService types,
    IShortStringHelper strings,
    SyncFileNames names
) : SyncItems<ITemplate>(SyncKind.Templates), ICleansChildren
{
    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run)
    {
        var byAlias = files.ToLookup(file => file.Alias, StringComparer.OrdinalIgnoreCase);
        return SyncOrder.ByNeed(
            files,
            file => file.Root.Some("Parent") is { } parent ? byAlias[parent] : [],
            run,
            "its layouts go"
        );
    }

    public async Task<IReadOnlyList<SyncChild>> ChildrenAsync(Guid parent)
    {
        var layout = parent == Guid.Empty ? null : await templates.GetAsync(parent);
        return
        [
            .. (await templates.GetAllAsync(Array.Empty<string>()))
                .Where(item => parent == Guid.Empty || (layout is not null && IsLaidOutBy(item, layout.Alias)))
                .Select(item => new SyncChild(item.Key, item.Alias)),
        ];
    }

    public async Task<string?> ReasonToKeepAsync(SyncChild child, SyncFiled filed)
    {
        var all = await templates.GetAllAsync(Array.Empty<string>());
        if (all.FirstOrDefault(item => IsLaidOutBy(item, child.Alias)) is { } inner)
        {
            return $"it is the layout of '{inner.Alias}'";
        }
        var type = types
            .GetAll()
            .FirstOrDefault(type => type.AllowedTemplates?.Any(allowed => allowed.Key == child.Key) == true);
        return type is null ? null : $"the type '{type.Alias}' uses it";
    }

    protected override async Task<ITemplate?> FindAsync(SyncFile file, SyncRun run) =>
        await templates.GetAsync(file.Key) ?? await templates.GetAsync(file.Alias);

    protected override async Task<ITemplate> ApplyAsync(ITemplate? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var name = file.Needed("Name");
        var item = existing ?? new Template(strings, name, file.Alias) { Key = file.Key };
        item.Name = name;
        item.Alias = file.Alias;
        var parent = file.Root.Some("Parent");
        if (file.Root.Element("Contents") is { } contents)
        {
            item.Content = contents.Value;
        }
        else if (parent is not null && await templates.GetAsync(parent) is null)
        {
            throw file.Refuse(
                file.Root.At("Parent"),
                $"there is no template '{parent}' to be the layout",
                "add its file in Templates or empty <Parent>"
            );
        }
        // Umbraco reads the layout out of the content, and there is no view file to read it from.
        else if (
            !string.Equals(item.LayoutTemplateAlias, parent, StringComparison.OrdinalIgnoreCase) || existing is null
        )
        {
            item.Content = parent is null ? "@{ Layout = null; }" : $"@{{ Layout = \"{parent}.cshtml\"; }}";
            ((Template)item).LayoutTemplateAlias = parent;
        }
        return item;
    }

    protected override async Task SaveAsync(ITemplate item, bool isNew, SyncFile file, SyncRun run)
    {
        // So that Umbraco, not the line above, decides where it belongs in the tree.
        ((Template)item).LayoutTemplateAlias = null;
        var saved = isNew
            ? await templates.CreateAsync(item, Constants.Security.SuperUserKey)
            : await templates.UpdateAsync(item, Constants.Security.SuperUserKey);
        file.Accept(saved.Success, saved.Status);
    }

    protected override async Task RemoveAsync(ITemplate item, SyncFile marker)
    {
        var removed = await templates.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        marker.Accept(removed.Success, removed.Status);
    }

    protected override async IAsyncEnumerable<ITemplate> ListAsync()
    {
        foreach (var template in await templates.GetAllAsync(Array.Empty<string>()))
        {
            yield return template;
        }
    }

    protected override Task<ITemplate?> GetAsync(Guid key) => templates.GetAsync(key);

    protected override async Task<XElement> WriteAsync(ITemplate item)
    {
        var level = 1;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { item.Alias };
        for (var layout = item.LayoutTemplateAlias; layout is not null && seen.Add(layout); level++)
        {
            layout = (await templates.GetAsync(layout))?.LayoutTemplateAlias;
        }
        return new XElement(
            Kind.Root,
            new XAttribute("Key", item.Key),
            new XAttribute("Alias", item.Alias),
            new XAttribute("Level", level),
            new XElement("Name", item.Name),
            new XElement("Parent", string.IsNullOrEmpty(item.LayoutTemplateAlias) ? null : item.LayoutTemplateAlias)
        );
    }

    private static bool IsLaidOutBy(ITemplate item, string layout) =>
        string.Equals(item.LayoutTemplateAlias, layout, StringComparison.OrdinalIgnoreCase);

    protected override async Task<SyncItem> ItemAsync(ITemplate item) =>
        new(item.Key, item.Alias, names.OfText(item.Alias), await WriteAsync(item));
}
