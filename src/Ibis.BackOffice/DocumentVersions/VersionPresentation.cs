using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.DocumentVersions;

internal sealed record DocumentVersionItemResponseModel(
    Guid Id,
    ReferenceByIdModel Document,
    ReferenceByIdModel DocumentType,
    ReferenceByIdModel User,
    DateTime VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup
);

internal sealed record DocumentVersionResponseModel(
    Guid Id,
    ReferenceByIdModel Document,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<FlagModel> Flags,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants
);

/// <summary>Shows versions. Their ids are numbers, which Umbraco writes as keys.</summary>
internal sealed class VersionPresentation(
    DocumentPresentation documents,
    DocumentProperties properties,
    IIdKeyMap keys,
    IContentTypeService types,
    IUserIdKeyResolver users
)
{
    public DocumentVersionResponseModel Of(Guid id, IContent version) =>
        new(
            id,
            new ReferenceByIdModel(version.Key),
            documents.TypeOf(version),
            [],
            properties.Readable(version.ContentType.Key, documents.Values(version)),
            DocumentPresentation.Variants(version)
        );

    public async Task<IReadOnlyList<DocumentVersionItemResponseModel>> OfAsync(IEnumerable<ContentVersionMeta> versions)
    {
        var models = new List<DocumentVersionItemResponseModel>();
        foreach (var version in versions)
        {
            var user = await users.TryGetAsync(version.UserId);
            models.Add(
                new DocumentVersionItemResponseModel(
                    version.VersionId.ToGuid(),
                    new ReferenceByIdModel(keys.GetKeyForId(version.ContentId, UmbracoObjectTypes.Document).Result),
                    new ReferenceByIdModel(types.Get(version.ContentTypeId)?.Key ?? Guid.Empty),
                    new ReferenceByIdModel(user.Success ? user.Result : Constants.Security.SuperUserKey),
                    DateTime.SpecifyKind(version.VersionDate, DateTimeKind.Utc),
                    version.CurrentPublishedVersion,
                    version.CurrentDraftVersion,
                    version.PreventCleanup
                )
            );
        }
        return models;
    }
}
