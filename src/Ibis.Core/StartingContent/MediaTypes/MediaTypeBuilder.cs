using Ibis.Core.StartingContent.Dictionary;
using Ibis.Core.StartingContent.DocumentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;

namespace Ibis.Core.StartingContent.MediaTypes;

/// <summary>Adds fields to Umbraco's media types. A type that has them all stays as it is.</summary>
internal sealed class MediaTypeBuilder(IMediaTypeEditingService editing, IMediaTypeService types) : IStartingStep
{
    public string Name => "Fields of media types";

    public async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        foreach (var (_, definition) in StartingData.All<MediaTypeDefinition>("media-types"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            made += await AddAsync(definition);
        }
        return made;
    }

    private async Task<int> AddAsync(MediaTypeDefinition definition)
    {
        var type =
            types.Get(definition.Alias)
            ?? throw new StartingContentException(
                $"There is no media type {definition.Alias}. Correct the alias under media-types."
            );
        var missing = definition.Fields.Where(field => !type.PropertyTypeExists(field.Alias)).ToArray();
        if (missing.Length == 0)
        {
            return 0;
        }
        var model = Same(type, definition);
        var before =
            model.Properties.FirstOrDefault(property => property.Alias == definition.After)
            ?? throw new StartingContentException(
                $"Media type {definition.Alias} has no field {definition.After}. Correct the alias under media-types."
            );
        foreach (var later in model.Properties.Where(property => property.SortOrder > before.SortOrder))
        {
            later.SortOrder += missing.Length;
        }
        model.Properties =
        [
            .. model.Properties,
            .. missing.Select(
                (field, place) => New(field, definition.Alias, before.ContainerKey, before.SortOrder + 1 + place)
            ),
        ];
        (await editing.UpdateAsync(type, model, Constants.Security.SuperUserKey)).Required(
            $"The fields of media type {definition.Alias}"
        );
        return missing.Length;
    }

    private static MediaTypePropertyTypeModel New(FieldDefinition field, string type, Guid? group, int place) =>
        new()
        {
            Key = StableKey.Of($"property/{type}/{field.Alias}"),
            ContainerKey = group,
            SortOrder = place,
            Alias = field.Alias,
            Name = LabelKeys.Name(LabelKeys.Field(type, field.Alias)),
            Description = LabelKeys.Markdown(LabelKeys.FieldHelp(type, field.Alias)),
            DataTypeKey = StableKey.OfDataType(field.DataType),
            Validation = new PropertyTypeValidation { Mandatory = field.Required },
        };

    private static MediaTypeUpdateModel Same(IMediaType type, MediaTypeDefinition definition) =>
        new()
        {
            Alias = type.Alias,
            Name = type.Name ?? type.Alias,
            Description = type.Description,
            Icon = type.Icon ?? string.Empty,
            AllowedAsRoot = type.AllowedAsRoot,
            ListView = type.ListView,
            AllowedContentTypes = type.AllowedContentTypes ?? [],
            Containers =
            [
                .. type.PropertyGroups.Select(group => new MediaTypePropertyContainerModel
                {
                    Key = group.Key,
                    Name = group.Name,
                    Type = group.Type.ToString(),
                    SortOrder = group.SortOrder,
                }),
            ],
            Properties =
            [
                .. type.PropertyGroups.SelectMany(group =>
                    (group.PropertyTypes?.AsEnumerable() ?? []).Select(property =>
                        Same(property, group.Key, definition)
                    )
                ),
            ],
        };

    private static MediaTypePropertyTypeModel Same(IPropertyType property, Guid group, MediaTypeDefinition type) =>
        new()
        {
            Key = property.Key,
            ContainerKey = group,
            SortOrder = property.SortOrder,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            DataTypeKey = type.DataTypes.TryGetValue(property.Alias, out var dataType)
                ? StableKey.OfDataType(dataType)
                : property.DataTypeKey,
            Validation = new PropertyTypeValidation
            {
                Mandatory = property.Mandatory,
                MandatoryMessage = property.MandatoryMessage,
                RegularExpression = property.ValidationRegExp,
                RegularExpressionMessage = property.ValidationRegExpMessage,
            },
            Appearance = new PropertyTypeAppearance { LabelOnTop = property.LabelOnTop },
        };
}
