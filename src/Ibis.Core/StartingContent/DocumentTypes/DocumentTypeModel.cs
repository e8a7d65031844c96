using Ibis.Core.StartingContent.Dictionary;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Ibis.Core.StartingContent.DocumentTypes;

/// <summary>Fills Umbraco's editing model from a definition.</summary>
internal static class DocumentTypeModel
{
    public static T Fill<T>(
        this T model,
        DocumentTypeDefinition definition,
        FieldCatalogue catalogue,
        bool withChildren
    )
        where T : ContentTypeModelBase
    {
        model.Alias = definition.Alias;
        model.Name = LabelKeys.Name(LabelKeys.Type(definition.Alias));
        model.Icon = definition.Icon;
        model.Description = LabelKeys.Name(LabelKeys.TypeHelp(definition.Alias));
        model.AllowedAsRoot = definition.AllowedAtRoot;
        model.VariesByCulture = definition.Varies;
        model.IsElement = definition.Element;
        model.ListView = definition.ListView is { } list ? StableKey.OfDataType(list) : null;
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
        model.Properties = [.. Properties(definition, catalogue)];

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
            yield return Container(type, null, tab.Name, LabelKeys.Tab(tab.Name), tabOrder);

            foreach (var (group, order) in tab.Groups.Select((group, order) => (group, order)))
            {
                yield return Container(type, tab.Name, group.Name, LabelKeys.Group(group.Name), order);
            }
        }
    }

    private static ContentTypePropertyContainerModel Container(
        DocumentTypeDefinition type,
        Label? parent,
        Label name,
        string key,
        int order
    ) =>
        new()
        {
            Key = ContainerKey(type, parent, name),
            ParentKey = parent is null ? null : ContainerKey(type, null, parent),
            Name = LabelKeys.Name(key),
            Type = parent is null ? "Tab" : "Group",
            SortOrder = order,
        };

    private static IEnumerable<ContentTypePropertyTypeModel> Properties(
        DocumentTypeDefinition type,
        FieldCatalogue catalogue
    ) =>
        type
            .Tabs.SelectMany(tab =>
                tab.Fields.Select(field => (field, container: ContainerKey(type, null, tab.Name)))
                    .Concat(
                        tab.Groups.SelectMany(group =>
                            group.Fields.Select(field => (field, container: ContainerKey(type, tab.Name, group.Name)))
                        )
                    )
            )
            .Select((item, order) => Property(type, item.field, item.container, order, catalogue));

    private static ContentTypePropertyTypeModel Property(
        DocumentTypeDefinition type,
        FieldDefinition field,
        Guid container,
        int order,
        FieldCatalogue catalogue
    ) =>
        new()
        {
            Key = StableKey.Of($"property/{type.Alias}/{field.Alias}"),
            ContainerKey = container,
            SortOrder = order,
            Alias = field.Alias,
            Name = LabelKeys.Name(LabelKeys.Field(type.Alias, field.Alias)),
            Description = LabelKeys.Markdown(LabelKeys.FieldHelp(type.Alias, field.Alias)),
            DataTypeKey = StableKey.OfDataType(field.DataType),
            VariesByCulture = field.Varies,
            Validation = catalogue.Validation(field),
        };

    private static Guid ContainerKey(DocumentTypeDefinition type, Label? parent, Label name) =>
        StableKey.Of($"container/{type.Alias}/{(parent is null ? "" : parent.En + "/")}{name.En}");
}
