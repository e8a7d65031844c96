using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Templates;

/// <summary>The templates, held in memory.</summary>
internal sealed class TemplateStore(ScopeDatabase database, RepositoryVersions versions, IShortStringHelper strings)
{
    private readonly VersionedCache<TemplateSet> _cache = new("template", database, versions);

    /// <summary>The templates as this transaction sees them. Do not change the entities.</summary>
    public TemplateSet Current => _cache.Get(Load);

    public void Changed() => _cache.Changed();

    private TemplateSet Load(ScopeDatabase source) =>
        new(
            source.Query<TemplateRow>(
                """
                select node.id, node.key, node.parent_id, node.path, node.name, node.created, node.updated,
                    template.alias, template.content
                from umbraco.template template
                join umbraco.node node on node.id = template.id
                order by node.id
                """
            ),
            strings
        );
}
