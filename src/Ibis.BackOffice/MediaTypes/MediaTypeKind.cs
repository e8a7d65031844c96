using System.Xml.Linq;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Extensions;

namespace Ibis.BackOffice.MediaTypes;

internal sealed class MediaTypeKind(
    IMediaTypeService types,
    IMediaTypeContainerService folders,
    IMediaTypeEditingService editing,
    IEntityXmlSerializer serializer,
    IMediaTypeImportService import
) : TypeKind<IMediaType>(types, folders)
{
    public const string Path = "media-type";

    public override string Name => Path;

    public override string Noun => "media type";

    public override object Model(IMediaType type) =>
        new MediaTypeResponseModel
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
            // Umbraco itself looks these up by their aliases.
            IsDeletable = !type.IsSystemMediaType(),
            AliasCanBeChanged = !type.IsSystemMediaType(),
            AllowedMediaTypes =
            [
                .. TypeReader
                    .Allowed(type)
                    .Select(other => new MediaTypeSortModel(new ReferenceByIdModel(other.Id), other.SortOrder)),
            ],
            Compositions =
            [
                .. TypeReader
                    .Parts(type)
                    .Select(part => new MediaTypeCompositionModel(
                        new ReferenceByIdModel(part.Id),
                        part.CompositionType
                    )),
            ],
        };

    public override object Item(IMediaType type) => ItemOf(type);

    public static MediaTypeItemResponseModel ItemOf(IMediaType type) =>
        new(type.Icon, type.Name ?? type.Alias, type.Key, []);

    public override Task<IEnumerable<ContentTypeAvailableCompositionsResult>> AvailableCompositionsAsync(
        CompositionRequestModel asked
    ) => editing.GetAvailableCompositionsAsync(asked.Id, asked.CurrentCompositeIds, asked.CurrentPropertyAliases);

    public override XElement Serialize(IMediaType type) => serializer.Serialize(type);

    public override async Task<IResult> ImportAsync(Guid file, Guid user) =>
        ImportStatuses.Of(await import.Import(file, user), this);
}
