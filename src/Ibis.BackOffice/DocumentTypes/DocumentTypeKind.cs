using System.Xml.Linq;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Extensions;

namespace Ibis.BackOffice.DocumentTypes;

internal sealed class DocumentTypeKind(
    IContentTypeService types,
    IContentTypeContainerService folders,
    IContentTypeEditingService editing,
    IEntityXmlSerializer serializer,
    IContentTypeImportService import
) : TypeKind<IContentType>(types, folders)
{
    public const string Path = "document-type";

    public override string Name => Path;

    public override string Noun => "document type";

    public override object Model(IContentType type) =>
        new DocumentTypeResponseModel
        {
            Id = type.Key,
            Alias = type.Alias,
            Name = type.Name ?? string.Empty,
            Description = type.Description,
            Icon = type.Icon ?? string.Empty,
            AllowedAsRoot = type.AllowedAsRoot,
            VariesByCulture = type.VariesByCulture(),
            VariesBySegment = type.VariesBySegment(),
            Collection = ReferenceByIdModel.To(type.ListView),
            IsElement = type.IsElement,
            AllowedInLibrary = type.AllowedInLibrary,
            Properties = TypeReader.Properties(type),
            Containers = TypeReader.Containers(type),
            AllowedTemplates =
            [
                .. (type.AllowedTemplates ?? []).Select(template => new ReferenceByIdModel(template.Key)),
            ],
            DefaultTemplate = ReferenceByIdModel.To(type.DefaultTemplate?.Key),
            Cleanup = new DocumentTypeCleanupModel(
                type.HistoryCleanup?.PreventCleanup ?? false,
                type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
                type.HistoryCleanup?.KeepLatestVersionPerDayForDays
            ),
            AllowedDocumentTypes =
            [
                .. TypeReader
                    .Allowed(type)
                    .Select(other => new DocumentTypeSortModel(new ReferenceByIdModel(other.Id), other.SortOrder)),
            ],
            Compositions =
            [
                .. TypeReader
                    .Parts(type)
                    .Select(part => new DocumentTypeCompositionModel(
                        new ReferenceByIdModel(part.Id),
                        part.CompositionType
                    )),
            ],
        };

    public override object Item(IContentType type) =>
        new DocumentTypeItemResponseModel(
            type.IsElement,
            type.AllowedInLibrary,
            type.Icon,
            type.Description,
            type.Name ?? type.Alias,
            type.Key,
            []
        );

    public override Task<IEnumerable<ContentTypeAvailableCompositionsResult>> AvailableCompositionsAsync(
        CompositionRequestModel asked
    ) =>
        editing.GetAvailableCompositionsAsync(
            asked.Id,
            asked.CurrentCompositeIds,
            asked.CurrentPropertyAliases,
            asked.IsElement
        );

    public override XElement Serialize(IContentType type) => serializer.Serialize(type);

    public override async Task<IResult> ImportAsync(Guid file, Guid user) =>
        ImportStatuses.Of(await import.Import(file, user), this);
}
