using System.Xml.Linq;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Extensions;

namespace Ibis.BackOffice.MemberTypes;

internal sealed class MemberTypeKind(
    IMemberTypeService types,
    IMemberTypeContainerService folders,
    IMemberTypeEditingService editing,
    IEntityXmlSerializer serializer,
    IMemberTypeImportService import
) : TypeKind<IMemberType>(types, folders)
{
    public const string Path = "member-type";

    public override string Name => Path;

    public override string Noun => "member type";

    public override object Model(IMemberType type) =>
        new MemberTypeResponseModel
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
            Properties =
            [
                .. TypeReader
                    .Properties(type)
                    .Select(property =>
                        property with
                        {
                            IsSensitive = type.IsSensitiveProperty(property.Alias),
                            Visibility = new MemberTypePropertyTypeVisibilityModel(
                                type.MemberCanViewProperty(property.Alias),
                                type.MemberCanEditProperty(property.Alias)
                            ),
                        }
                    ),
            ],
            Containers = TypeReader.Containers(type),
            Compositions =
            [
                .. TypeReader
                    .Parts(type)
                    .Select(part => new MemberTypeCompositionModel(
                        new ReferenceByIdModel(part.Id),
                        part.CompositionType
                    )),
            ],
        };

    public override object Item(IMemberType type) =>
        new MemberTypeItemResponseModel(type.Icon, type.Name ?? type.Alias, type.Key, []);

    public override Task<IEnumerable<ContentTypeAvailableCompositionsResult>> AvailableCompositionsAsync(
        CompositionRequestModel asked
    ) => editing.GetAvailableCompositionsAsync(asked.Id, asked.CurrentCompositeIds, asked.CurrentPropertyAliases);

    public override XElement Serialize(IMemberType type) => serializer.Serialize(type);

    public override async Task<IResult> ImportAsync(Guid file, Guid user) =>
        ImportStatuses.Of(await import.Import(file, user), this);
}
