using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Content;

/// <summary>Creates the blueprints: documents with what most of their kind begin with.</summary>
internal sealed class BlueprintBuilder(IContentBlueprintEditingService editing, IJsonSerializer json) : IStartingStep
{
    public string Name => "Blueprints";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var values = new NodeValues(new FieldCatalogue(), json);
        var made = 0;

        foreach (var (_, node) in StartingData.All<NodeDefinition>("blueprints"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = StableKey.Of($"blueprint/{node.Id}");

            if (await editing.GetAsync(key) is { })
            {
                continue;
            }

            var model = new ContentBlueprintCreateModel
            {
                Key = key,
                ContentTypeKey = StableKey.OfDocumentType(node.Type),
                Variants = values.Variants(node),
                Properties = values.Properties(node),
            };
            (await editing.CreateAsync(model, Constants.Security.SuperUserKey)).Required($"Blueprint {node.Id}");
            made++;
        }

        return made;
    }
}
