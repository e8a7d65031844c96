using Ibis.BackOffice.Api;
using Umbraco.Cms.Core.Models.TemplateQuery;

namespace Ibis.BackOffice.Templates;

internal enum TemplateQueryPropertyType
{
    String,
    DateTime,
    Integer,
}

internal sealed record TemplateQueryPropertyPresentationModel(string Alias, TemplateQueryPropertyType Type);

internal sealed record TemplateQueryOperatorModel(
    Operator Operator,
    IReadOnlyList<TemplateQueryPropertyType> ApplicableTypes
);

internal sealed record TemplateQuerySettingsResponseModel(
    IReadOnlyList<string> DocumentTypeAliases,
    IReadOnlyList<TemplateQueryPropertyPresentationModel> Properties,
    IReadOnlyList<TemplateQueryOperatorModel> Operators
);

internal sealed record TemplateQueryFilterModel(string PropertyAlias, string ConstraintValue, Operator Operator);

/// <param name="Direction">"ascending"; everything else is descending.</param>
internal sealed record TemplateQuerySortModel(string PropertyAlias, string? Direction = null);

/// <param name="RootDocument">Null is the first page of the site.</param>
/// <param name="Take">0 is all.</param>
internal sealed record TemplateQueryExecuteModel(
    int Take,
    ReferenceByIdModel? RootDocument = null,
    string? DocumentTypeAlias = null,
    IReadOnlyList<TemplateQueryFilterModel>? Filters = null,
    TemplateQuerySortModel? Sort = null
);

internal sealed record TemplateQueryResultItemModel(string Icon, string Name);

/// <param name="QueryExpression">As it is written in a template.</param>
/// <param name="ExecutionTime">In milliseconds.</param>
internal sealed record TemplateQueryResultResponseModel(
    string QueryExpression,
    IReadOnlyList<TemplateQueryResultItemModel> SampleResults,
    int ResultCount,
    long ExecutionTime
);
