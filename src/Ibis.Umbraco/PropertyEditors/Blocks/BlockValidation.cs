using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.PropertyEditors.Blocks;

/// <summary>Validates the values inside blocks. Each message carries the JSONPath of its value, as the back office expects.</summary>
internal sealed class BlockValidation(IPropertyValidationService validation, BlockParts parts)
{
    public IEnumerable<ValidationResult> Validate(
        BlockValue value,
        string pathPrefix,
        PropertyValidationContext context
    )
    {
        var all = new NestedValidationResults();
        foreach (var result in Group(value, value.ContentData, $"{pathPrefix}contentData", context))
        {
            all.ValidationResults.Add(result);
        }

        foreach (var result in Group(value, value.SettingsData, $"{pathPrefix}settingsData", context))
        {
            all.ValidationResults.Add(result);
        }

        return all.ValidationResults.Count == 0 ? [] : [all];
    }

    private IEnumerable<ValidationResult> Group(
        BlockValue value,
        List<BlockItemData> blocks,
        string path,
        PropertyValidationContext context
    )
    {
        foreach (var block in blocks)
        {
            // By key, not by position: what the layout does not show is dropped here, and the positions with it.
            var place = $"{path}[?(@.key == '{block.Key}')]";
            if (parts.ElementType(block) is not { } type)
            {
                yield return At(
                    $"{place}.contentTypeKey",
                    [
                        new ValidationResult(
                            $"There is no element type with the key {block.ContentTypeKey}. Remove the block or restore its type."
                        ),
                    ]
                );
                continue;
            }

            foreach (var result in Block(value, block, type, $"{place}.values", context))
            {
                yield return result;
            }
        }
    }

    private IEnumerable<ValidationResult> Block(
        BlockValue value,
        BlockItemData block,
        IContentType type,
        string path,
        PropertyValidationContext context
    )
    {
        foreach (var property in type.CompositionPropertyTypes)
        {
            foreach (var (culture, segment) in Variants(value, block, property, context))
            {
                var stored = block.Values.FirstOrDefault(one =>
                    one.Alias == property.Alias
                    && one.Culture.InvariantEquals(culture)
                    && one.Segment.InvariantEquals(segment)
                );
                var own = new PropertyValidationContext
                {
                    Culture = culture,
                    Segment = segment,
                    CulturesBeingValidated = context.CulturesBeingValidated,
                    SegmentsBeingValidated = context.SegmentsBeingValidated,
                };
                var found = validation.ValidatePropertyValue(property, stored?.Value, own).ToArray();
                if (found.Length > 0)
                {
                    var place = JsonPathExpression.MissingPropertyValue(property.Alias, culture, segment);
                    yield return At($"{path}[{place}].value", found);
                }
            }
        }
    }

    // A block is validated where it is exposed; settings are shown wherever their content is.
    private static IEnumerable<(string? Culture, string? Segment)> Variants(
        BlockValue value,
        BlockItemData block,
        IPropertyType property,
        PropertyValidationContext context
    )
    {
        var content = value.ContentData.Exists(one => one.Key == block.Key) ? [block.Key] : value.ContentOf(block.Key);
        var exposed = value
            .Expose.Where(one => content.Contains(one.ContentKey) && IsValidated(one, context))
            .ToArray();

        return exposed
            .Select(one =>
                (property.VariesByCulture() ? one.Culture : null, property.VariesBySegment() ? one.Segment : null)
            )
            .Where(variant => !property.VariesByCulture() || variant.Item1 is not null)
            .Distinct();
    }

    private static bool IsValidated(BlockItemVariation exposed, PropertyValidationContext context)
    {
        if (exposed.Culture is null)
        {
            return true;
        }

        return context.Culture is null
            ? !context.CulturesBeingValidated.Any()
                || context.CulturesBeingValidated.Contains("*")
                || context.CulturesBeingValidated.InvariantContains(exposed.Culture)
            : context.Culture == "*" || exposed.Culture.InvariantEquals(context.Culture);
    }

    private static NestedJsonPathValidationResults At(string path, IEnumerable<ValidationResult> results)
    {
        var nested = new NestedJsonPathValidationResults(path);
        foreach (var result in results)
        {
            nested.ValidationResults.Add(result);
        }

        return nested;
    }
}
