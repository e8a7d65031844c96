using System.Xml;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.ContentTypes;

/// <param name="EntityType">As Umbraco calls it: DocumentType, MediaType, MemberType, DictionaryItem.</param>
internal sealed record EntityImportAnalysisResponseModel(string EntityType, string? Alias, Guid? Key);

/// <summary>What is asked before a type is changed or brought in, of whatever kind it is.</summary>
internal static class TypeQuestions
{
    public static void MapTypeQuestions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/property-type/is-used", IsUsedAsync).ForSections(Sections.Settings);
        api.MapGet("/import/analyze", AnalyzeAsync).ForSections(Sections.Settings);
    }

    /// <summary>Whether content has a value for the property, which would be lost with it.</summary>
    private static async Task<IResult> IsUsedAsync(
        Guid contentTypeId,
        string propertyAlias,
        IPropertyTypeUsageService usage
    )
    {
        var result = await usage.HasSavedPropertyValuesAsync(contentTypeId, propertyAlias);
        return result.Success ? Results.Ok(result.Result) : Answers.NotFound("The type");
    }

    private static async Task<IResult> AnalyzeAsync(Guid temporaryFileId, ITemporaryFileToXmlImportService files)
    {
        try
        {
            var result = await files.AnalyzeAsync(temporaryFileId);
            return result is { Success: true, Result: { } found }
                    ? Results.Ok(
                        new EntityImportAnalysisResponseModel(found.EntityType.ToString(), found.Alias, found.Key)
                    )
                : result.Status == TemporaryFileXmlImportOperationStatus.TemporaryFileNotFound
                    ? ImportStatuses.FileNotFound(result.Status)
                : ImportStatuses.Unreadable(result.Status);
        }
        catch (XmlException)
        {
            return ImportStatuses.Unreadable(TemporaryFileXmlImportOperationStatus.UndeterminedEntityType);
        }
    }
}
