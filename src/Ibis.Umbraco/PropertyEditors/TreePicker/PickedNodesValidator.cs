using System.ComponentModel.DataAnnotations;
using Ibis.Umbraco.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.PropertyEditors.TreePicker;

internal sealed class PickedNodesValidator(
    ILocalizedTextService texts,
    IDocumentTypes documents,
    IMediaService media,
    IDocumentNavigationQueryService documentTree,
    IMediaNavigationQueryService mediaTree
) : ITypedValidator<PickedNode[], MultiNodePickerConfiguration>
{
    public IEnumerable<ValidationResult> Validate(
        PickedNode[]? value,
        MultiNodePickerConfiguration? configuration,
        string? valueType,
        PropertyValidationContext validationContext
    )
    {
        var nodes = value ?? [];
        var amount = EntryAmount.Validate(nodes.Length, configuration?.MinNumber, configuration?.MaxNumber, texts);
        if (configuration is null || nodes.Length == 0)
        {
            return amount;
        }

        return amount
            .Concat(Kind(nodes, configuration))
            .Concat(Place(nodes, configuration))
            .Concat(Types(nodes, configuration));
    }

    private IEnumerable<ValidationResult> Kind(PickedNode[] nodes, MultiNodePickerConfiguration configuration)
    {
        var wanted = EntityType(configuration);

        return nodes.Any(node => node.Type != wanted) ? [texts.Error("invalidObjectType")] : [];
    }

    private IEnumerable<ValidationResult> Place(PickedNode[] nodes, MultiNodePickerConfiguration configuration)
    {
        if (configuration.TreeSource?.StartNodeId is not { } start)
        {
            return [];
        }

        INavigationQueryService? tree = EntityType(configuration) switch
        {
            Constants.UdiEntityType.Document => documentTree,
            Constants.UdiEntityType.Media => mediaTree,
            _ => null,
        };

        return tree is null || ValidationHelper.HasValidStartNode(nodes.Select(node => node.Unique), start, tree)
            ? []
            : [texts.Error("invalidStartNode")];
    }

    private IEnumerable<ValidationResult> Types(PickedNode[] nodes, MultiNodePickerConfiguration configuration)
    {
        var allowed = TypeKeys.Parse(configuration.Filter);
        if (allowed.Count == 0)
        {
            return [];
        }

        var keys = nodes.Select(node => node.Unique).Distinct().ToArray();
        IReadOnlyCollection<Guid>? types = EntityType(configuration) switch
        {
            Constants.UdiEntityType.Document => [.. documents.Of(keys).Values],
            Constants.UdiEntityType.Media => [.. media.GetByIds(keys).Select(node => node.ContentType.Key)],
            _ => null,
        };
        if (types is null)
        {
            return [];
        }

        if (types.Count < keys.Length)
        {
            return
            [
                texts.Error(
                    EntityType(configuration) == Constants.UdiEntityType.Media ? "missingMedia" : "missingContent"
                ),
            ];
        }

        return types.Any(type => !allowed.Contains(type)) ? [texts.Error("invalidContentType")] : [];
    }

    private static string EntityType(MultiNodePickerConfiguration configuration) =>
        configuration.TreeSource?.ObjectType switch
        {
            null or "" or "content" => Constants.UdiEntityType.Document,
            var type => type,
        };
}
