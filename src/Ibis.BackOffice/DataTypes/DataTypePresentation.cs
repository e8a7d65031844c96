using Ibis.BackOffice.Trees;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.DataTypes;

/// <summary>Data types as the client sees them.</summary>
internal static class DataTypePresentation
{
    public static readonly TreePresentation<IDataTypeService, DataTypeTreeItemResponseModel> Tree = new(
        new TreeContents(UmbracoObjectTypes.DataType, UmbracoObjectTypes.DataTypeContainer),
        TreeItems
    );

    public static DataTypeResponseModel Model(IDataType type) =>
        new()
        {
            Id = type.Key,
            Name = type.Name ?? string.Empty,
            EditorAlias = type.EditorAlias,
            EditorUiAlias = type.EditorUiAlias ?? type.EditorAlias,
            IsDeletable = type.IsDeletableDataType(),
            CanIgnoreStartNodes = type.ConfigurationObject is IIgnoreUserStartNodesConfig,
            Values =
            [
                .. (
                    type.Editor?.GetConfigurationEditor().ToConfigurationEditor(type.ConfigurationData)
                    ?? type.ConfigurationData
                ).Select(setting => new DataTypePropertyPresentationModel(setting.Key, setting.Value)),
            ],
        };

    public static DataTypeItemResponseModel Item(IDataType type) =>
        new(type.EditorUiAlias, type.EditorAlias, type.IsDeletableDataType(), type.Name ?? string.Empty, type.Key, []);

    public static PropertyReference? Reference(RelationItemModel use)
    {
        var type = new ReferencingType(
            use.ContentTypeKey,
            use.ContentTypeIcon,
            use.ContentTypeAlias,
            use.ContentTypeName
        );
        return use.NodeType switch
        {
            Constants.ReferenceType.DocumentTypePropertyType => new PropertyReference.OfDocumentType(
                use.NodeKey,
                use.NodeName,
                use.NodeAlias,
                type
            ),
            Constants.ReferenceType.MediaTypePropertyType => new PropertyReference.OfMediaType(
                use.NodeKey,
                use.NodeName,
                use.NodeAlias,
                type
            ),
            Constants.ReferenceType.MemberTypePropertyType => new PropertyReference.OfMemberType(
                use.NodeKey,
                use.NodeName,
                use.NodeAlias,
                type
            ),
            _ => null,
        };
    }

    private static IEnumerable<DataTypeTreeItemResponseModel> TreeItems(
        IDataTypeService types,
        IReadOnlyList<TreeNode> nodes
    )
    {
        Guid[] keys = [.. nodes.Where(node => !node.IsFolder).Select(node => node.Id)];
        // Umbraco takes no keys for all keys.
        var known =
            keys.Length == 0 ? [] : types.GetAllAsync(keys).GetAwaiter().GetResult().ToDictionary(type => type.Key);
        return nodes.Select(node => new DataTypeTreeItemResponseModel(
            known.GetValueOrDefault(node.Id)?.EditorUiAlias,
            node.IsFolder || DataTypeExtensions.IsDeletableDataType(node.Id),
            node.IsFolder,
            false,
            node.Name,
            node.Id,
            node.ParentReference,
            [],
            node.HasChildren
        ));
    }
}
