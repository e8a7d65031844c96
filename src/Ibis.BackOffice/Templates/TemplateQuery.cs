using System.Globalization;
using System.Text;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemplateQuery;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Templates;

/// <summary>A list of the published pages below a page: what it finds, and how it is written in a template.</summary>
internal sealed class TemplateQuery(
    IPublishedContentCache pages,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedValueFallback fallback,
    IVariationContextAccessor variation,
    ILanguageService languages
)
{
    private const string Indent = "\n    ";

    public async Task<(string Expression, IReadOnlyList<IPublishedContent> Found)> RunAsync(
        TemplateQueryExecuteModel model
    )
    {
        variation.VariationContext = new VariationContext(await languages.GetDefaultIsoCodeAsync());
        var text = new StringBuilder();
        var query = Below(model, await RootAsync(model.RootDocument?.Id, text), text);
        foreach (
            var filter in (model.Filters ?? []).Where(filter => !string.IsNullOrWhiteSpace(filter.ConstraintValue))
        )
        {
            var condition = Condition(filter).BuildCondition<IPublishedContent>("x");
            query = query.Where(condition.Compile());
            text.Append(CultureInfo.InvariantCulture, $"{Indent}.Where({condition})");
        }
        query = query.Where(page => page.IsVisible(fallback));
        text.Append(Indent).Append(".Where(x => x.IsVisible())");
        query = Sorted(query, model.Sort, text);
        if (model.Take > 0)
        {
            query = query.Take(model.Take);
            text.Append(CultureInfo.InvariantCulture, $"{Indent}.Take({model.Take})");
        }
        return (text.ToString(), [.. query]);
    }

    private async Task<IPublishedContent?> RootAsync(Guid? key, StringBuilder text)
    {
        if (key is { } root && root != Guid.Empty)
        {
            text.Append(CultureInfo.InvariantCulture, $"Umbraco.Content(Guid.Parse(\"{root}\"))");
            return await pages.GetByIdAsync(root);
        }
        text.Append("Umbraco.ContentAtRoot().FirstOrDefault()");
        return navigation.TryGetRootKeys(out var roots)
            ? published.FilterAvailable(roots, culture: null).FirstOrDefault()
            : null;
    }

    private IEnumerable<IPublishedContent> Below(
        TemplateQueryExecuteModel model,
        IPublishedContent? root,
        StringBuilder text
    )
    {
        if (model.DocumentTypeAlias is { Length: > 0 } alias)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Indent}.ChildrenOfType({JsonSerializer.Serialize(alias)})");
            return Named(root?.ChildrenOfType(navigation, published, alias));
        }
        text.Append(Indent).Append(".Children()");
        return Named(root?.Children(navigation, published));
    }

    // A page that has no name in the language of the site cannot be compared by it.
    private static IEnumerable<IPublishedContent> Named(IEnumerable<IPublishedContent>? found) =>
        (found ?? []).Where(page => page.Name is not null);

    private static QueryCondition Condition(TemplateQueryFilterModel filter)
    {
        var (alias, type) = TemplateQueryRules.PropertyOf(filter.PropertyAlias);
        return new QueryCondition
        {
            Property = new PropertyModel
            {
                Alias = alias,
                Type = type switch
                {
                    TemplateQueryPropertyType.Integer => "int",
                    TemplateQueryPropertyType.DateTime => "datetime",
                    _ => "string",
                },
            },
            ConstraintValue = filter.ConstraintValue,
            Term = new OperatorTerm { Operator = filter.Operator },
        };
    }

    private static IEnumerable<IPublishedContent> Sorted(
        IEnumerable<IPublishedContent> found,
        TemplateQuerySortModel? sort,
        StringBuilder text
    )
    {
        if (sort is not { PropertyAlias: { Length: > 0 } alias })
        {
            return found;
        }
        var (name, _) = TemplateQueryRules.PropertyOf(alias);
        var isAscending = string.Equals(sort.Direction, "ascending", StringComparison.OrdinalIgnoreCase);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Indent}.{(isAscending ? "OrderBy" : "OrderByDescending")}(x => x.{name})"
        );
        IComparable Key(IPublishedContent page) =>
            name switch
            {
                "Id" => page.Id,
                "CreateDate" => page.CreateDate,
                "UpdateDate" => page.UpdateDate,
                _ => page.Name ?? "",
            };
        return isAscending ? found.OrderBy(Key) : found.OrderByDescending(Key);
    }
}
