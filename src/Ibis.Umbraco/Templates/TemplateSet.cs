using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Templates;

/// <summary>All templates at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<int, ITemplate> _byId;
    private readonly Dictionary<int, int> _parents;
    private readonly Dictionary<string, ITemplate> _byAlias = new(StringComparer.OrdinalIgnoreCase);

    public TemplateSet(IReadOnlyList<TemplateRow> rows, IShortStringHelper strings)
    {
        var aliases = rows.ToDictionary(row => row.Id, row => row.Alias);
        var layouts = rows.Select(row => row.ParentId).ToHashSet();
        _parents = rows.ToDictionary(row => row.Id, row => row.ParentId);
        _byId = rows.ToDictionary(
            row => row.Id,
            row => Built(row, aliases.GetValueOrDefault(row.ParentId), layouts.Contains(row.Id), strings)
        );
        All = [.. rows.Select(row => _byId[row.Id])];
        foreach (var template in All)
        {
            _byAlias[template.Alias] = template;
        }
    }

    public IReadOnlyList<ITemplate> All { get; }

    public ITemplate? Find(int id) => _byId.GetValueOrDefault(id);

    public ITemplate? Find(Guid key) => All.FirstOrDefault(template => template.Key == key);

    public ITemplate? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    public IEnumerable<ITemplate> Children(int parentId) => All.Where(template => _parents[template.Id] == parentId);

    public IEnumerable<ITemplate> Descendants(int parentId) =>
        Children(parentId).SelectMany(child => Descendants(child.Id).Prepend(child));

    private static ITemplate Built(TemplateRow row, string? layoutAlias, bool isLayout, IShortStringHelper strings)
    {
        var template = new Template(strings, row.Name, row.Alias, _ => row.Content);
        template.DisableChangeTracking();
        template.Id = row.Id;
        template.Key = row.Key;
        template.CreateDate = row.Created;
        template.UpdateDate = row.Updated;
        template.Path = row.Path;
        template.IsLayoutTemplate = isLayout;
        if (layoutAlias is not null)
        {
            template.LayoutTemplateId = new Lazy<int>(row.ParentId);
            template.LayoutTemplateAlias = layoutAlias;
        }
        template.ResetDirtyProperties(rememberDirty: false);
        template.EnableChangeTracking();
        return template;
    }
}
