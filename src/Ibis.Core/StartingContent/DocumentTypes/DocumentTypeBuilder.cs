using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Ibis.Core.StartingContent.DocumentTypes;

internal sealed class DocumentTypeBuilder(
    IContentTypeEditingService editing,
    IContentTypeService types,
    IContentTypeContainerService folders
) : IStartingStep
{
    private readonly FieldCatalogue _fields = new();

    public string Name => "Document types";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var definitions = StartingData
            .All<DocumentTypeDefinition>("document-types")
            .Select(file => file.Value)
            .ToArray();
        var made = 0;

        foreach (var definition in definitions.OrderBy(definition => definition.Compositions.Count))
        {
            cancellationToken.ThrowIfCancellationRequested();
            made += await CreateAsync(definition);
        }

        // Types allow each other as children, so that is said once all of them are there.
        foreach (var definition in definitions.Where(definition => definition.Children.Count > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await AllowChildrenAsync(definition);
        }

        return made;
    }

    private async Task<int> CreateAsync(DocumentTypeDefinition definition)
    {
        if (await types.GetAsync(StableKey.OfDocumentType(definition.Alias)) is { })
        {
            return 0;
        }

        var model = new ContentTypeCreateModel
        {
            Key = StableKey.OfDocumentType(definition.Alias),
            ContainerKey = await FolderAsync(definition.Folder),
        };
        var attempt = await editing.CreateAsync(
            model.Fill(definition, _fields, withChildren: false),
            Constants.Security.SuperUserKey
        );
        attempt.Required($"Document type {definition.Alias}");
        return 1;
    }

    private async Task AllowChildrenAsync(DocumentTypeDefinition definition)
    {
        var type =
            await types.GetAsync(StableKey.OfDocumentType(definition.Alias))
            ?? throw new StartingContentException($"Document type {definition.Alias} was created but cannot be found.");

        if (type.AllowedContentTypes?.Any() == true)
        {
            return;
        }

        var attempt = await editing.UpdateAsync(
            type,
            new ContentTypeUpdateModel().Fill(definition, _fields, withChildren: true),
            Constants.Security.SuperUserKey
        );
        attempt.Required($"The children of document type {definition.Alias}");
    }

    private async Task<Guid> FolderAsync(string name)
    {
        var key = StableKey.Of($"document-type-folder/{name}");

        if (await folders.GetAsync(key) is null)
        {
            (await folders.CreateAsync(key, name, parentKey: null, Constants.Security.SuperUserKey)).Required(
                $"Folder {name}"
            );
        }

        return key;
    }
}
