using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Core.StartingContent.Content;

/// <summary>Creates all nodes, then fills them (they refer to each other both ways), then publishes them, parents first.</summary>
internal sealed class ContentBuilder(
    IContentEditingService editing,
    IContentPublishingService publishing,
    IContentService contents,
    IJsonSerializer json
) : IStartingStep
{
    // Kept in the exported files; a moment of its own would change every file at every run.
    private static readonly DateTime Created = new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);

    private readonly FieldCatalogue _fields = new();

    public string Name => "Content";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var values = new NodeValues(_fields, json);
        var made = new List<NodeDefinition>();

        foreach (var node in StartingNodes.All())
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (contents.GetById(StableKey.OfContent(node.Id)) is null)
            {
                await CreateAsync(node, values);
                made.Add(node);
            }
        }

        foreach (var node in made)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await FillAsync(node, values);
        }

        foreach (var node in made)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await PublishAsync(node);
        }

        return made.Count;
    }

    private async Task CreateAsync(NodeDefinition node, NodeValues values)
    {
        var model = new ContentCreateModel
        {
            Key = StableKey.OfContent(node.Id),
            ContentTypeKey = StableKey.OfDocumentType(node.Type),
            ParentKey = node.Parent is { } parent ? StableKey.OfContent(parent) : null,
            TemplateKey = Template(node),
            Variants = values.Variants(node),
        };
        var created = (await editing.CreateAsync(model, Constants.Security.SuperUserKey)).Required(
            $"Creating {node.Id}"
        );
        var content =
            created.Content
            ?? throw new StartingContentException($"Creating {node.Id} succeeded but gave no content back.");
        content.CreateDate = Created;
        contents.Save(content);
    }

    private async Task FillAsync(NodeDefinition node, NodeValues values)
    {
        var model = new ContentUpdateModel
        {
            TemplateKey = Template(node),
            Variants = values.Variants(node),
            Properties = values.Properties(node),
        };
        var filled = (
            await editing.UpdateAsync(StableKey.OfContent(node.Id), model, Constants.Security.SuperUserKey)
        ).Required($"Filling {node.Id}");

        // Cultures that the node is not published in may stay empty.
        var cultures = node.Publish ?? [.. node.Names.Keys];
        var errors = filled
            .ValidationResult.ValidationErrors.Where(error => error.Culture is null || cultures.Contains(error.Culture))
            .ToArray();
        if (errors.Length > 0 && node.Publish is not [])
        {
            throw new StartingContentException(
                $"{node.Id} is not valid: "
                    + string.Join(
                        "; ",
                        errors.Select(error =>
                            $"{error.Alias} {error.Culture} {string.Join(", ", error.ErrorMessages)}"
                        )
                    )
            );
        }
    }

    private async Task PublishAsync(NodeDefinition node)
    {
        string?[] cultures = _fields.Type(node.Type).Varies ? [.. node.Publish ?? [.. node.Names.Keys]] : [null];

        if (cultures.Length > 0)
        {
            var schedule = cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture }).ToArray();
            (
                await publishing.PublishAsync(StableKey.OfContent(node.Id), schedule, Constants.Security.SuperUserKey)
            ).Required($"Publishing {node.Id}");
        }
    }

    private Guid? Template(NodeDefinition node) =>
        _fields.Type(node.Type).Template is { } alias ? StableKey.OfTemplate(alias) : null;
}
