using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.Core.StartingContent.DocumentTypes;

/// <summary>Fills Umbraco's editing model from a definition.</summary>
internal static class DocumentTypeModel
{
    public static T Fill<T>(this T model, DocumentTypeDefinition definition, bool withChildren)
        where T : ContentTypeModelBase
    {
        model.Alias = definition.Alias;
        model.Name = definition.Name;
        model.Icon = definition.Icon;
        model.Description = definition.Description;
        model.AllowedAsRoot = definition.AllowedAtRoot;
        model.VariesByCulture = definition.Varies;
        model.IsElement = definition.Element;
        model.Compositions =
        [
            .. definition.Compositions.Select(alias => new Composition
            {
                Key = StableKey.OfDocumentType(alias),
                CompositionType = CompositionType.Composition,
            }),
        ];
        model.AllowedContentTypes = withChildren
            ?
            [
                .. definition.Children.Select(
                    (alias, order) => new ContentTypeSort(StableKey.OfDocumentType(alias), order, alias)
                ),
            ]
            : [];
        model.Containers = [.. Containers(definition)];
        model.Properties = [.. Properties(definition)];

        if (definition.Template is { } template)
        {
            model.DefaultTemplateKey = StableKey.OfTemplate(template);
            model.AllowedTemplateKeys = [StableKey.OfTemplate(template)];
        }

        return model;
    }

    private static IEnumerable<ContentTypePropertyContainerModel> Containers(DocumentTypeDefinition type)
    {
        foreach (var (tab, tabOrder) in type.Tabs.Select((tab, order) => (tab, order)))
        {
            yield return Container(type, null, tab.Name, "Tab", tabOrder);

            foreach (var (group, order) in tab.Groups.Select((group, order) => (group, order)))
            {
                yield return Container(type, tab.Name, group.Name, "Group", order);
            }
        }
    }

    private static ContentTypePropertyContainerModel Container(
        DocumentTypeDefinition type,
        string? parent,
        string name,
        string kind,
        int order
    ) =>
        new()
        {
            Key = ContainerKey(type, parent, name),
            ParentKey = parent is null ? null : ContainerKey(type, null, parent),
            Name = name,
            Type = kind,
            SortOrder = order,
        };

    private static IEnumerable<ContentTypePropertyTypeModel> Properties(DocumentTypeDefinition type) =>
        type
            .Tabs.SelectMany(tab =>
                tab.Fields.Select(field => (field, container: ContainerKey(type, null, tab.Name)))
                    .Concat(
                        tab.Groups.SelectMany(group =>
                            group.Fields.Select(field => (field, container: ContainerKey(type, tab.Name, group.Name)))
                        )
                    )
            )
            .Select((item, order) => Property(type, item.field, item.container, order));

    private static ContentTypePropertyTypeModel Property(
        DocumentTypeDefinition type,
        FieldDefinition field,
        Guid container,
        int order
    ) =>
        new()
        {
            Key = StableKey.Of($"property/{type.Alias}/{field.Alias}"),
            ContainerKey = container,
            SortOrder = order,
            Alias = field.Alias,
            Name = field.Name,
            Description = field.Help,
            DataTypeKey = StableKey.OfDataType(field.DataType),
            VariesByCulture = field.Varies,
            Validation = new PropertyTypeValidation { Mandatory = field.Required },
        };

    private static Guid ContainerKey(DocumentTypeDefinition type, string? parent, string name) =>
        StableKey.Of($"container/{type.Alias}/{(parent is null ? "" : parent + "/")}{name}");
}
