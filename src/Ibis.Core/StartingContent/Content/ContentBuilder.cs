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

            var content = contents.GetById(StableKey.OfContent(node.Id));

            if (content is null)
            {
                await CreateAsync(node, values);
            }

            // One that is there but was never published is left over from a run that was interrupted.
            if (content is null || (!content.Published && Cultures(node).Length > 0))
            {
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

        // Umbraco checks every language of the site; a node answers for those it is published in.
        var cultures = Cultures(node);
        var errors = filled
            .ValidationResult.ValidationErrors.Where(error => cultures.Length > 0)
            .Where(error => error.Culture is null || cultures.Contains(error.Culture))
            .Select(error => $"{error.Alias} {error.Culture} {string.Join(", ", error.ErrorMessages)}")
            .ToArray();

        if (errors.Length > 0)
        {
            throw new StartingContentException(
                $"{node.Id} is not valid: {string.Join("; ", errors)}. Correct its data file."
            );
        }
    }

    private async Task PublishAsync(NodeDefinition node)
    {
        var cultures = Cultures(node);

        if (cultures.Length > 0)
        {
            var schedule = cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture }).ToArray();
            (
                await publishing.PublishAsync(StableKey.OfContent(node.Id), schedule, Constants.Security.SuperUserKey)
            ).Required($"Publishing {node.Id}");
        }
    }

    // A node whose type does not vary is published in no culture in particular, which Umbraco writes as null.
    private string?[] Cultures(NodeDefinition node) =>
        _fields.Type(node.Type).Varies ? [.. node.Publish ?? [.. node.Names.Keys]] : [null];

    private Guid? Template(NodeDefinition node) =>
        _fields.Type(node.Type).Template is { } alias ? StableKey.OfTemplate(alias) : null;
}
