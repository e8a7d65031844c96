using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Nodes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Gives new groups and properties their ids, and every property the editor of its data type.</summary>
internal sealed class PropertyIdentities(ScopeDatabase database, DataTypeStore dataTypes)
{
    public void Assign(IContentTypeComposition type, TimeProvider time)
    {
        PropertyGroup[] newGroups = [.. type.PropertyGroups.Where(group => !group.HasIdentity)];
        IPropertyType[] newProperties = [.. type.PropertyTypes.Where(property => !property.HasIdentity)];
        var ids = new Queue<int>(NewIds("umbraco.property_group_id", newGroups.Length));
        foreach (var group in newGroups)
        {
            group.Id = ids.Dequeue();
            group.MarkCreated(time);
        }

        ids = new Queue<int>(NewIds("umbraco.property_type_id", newProperties.Length));
        foreach (var property in newProperties)
        {
            property.Id = ids.Dequeue();
            property.MarkCreated(time);
        }

        foreach (var property in type.PropertyTypes)
        {
            AssignDataType(type, property);
        }
    }

    private void AssignDataType(IContentTypeComposition type, IPropertyType property)
    {
        if (string.IsNullOrEmpty(property.Alias))
        {
            throw new InvalidOperationException(
                $"Property '{property.Name}' of '{type.Name}' has no alias. An alias needs at least one letter."
            );
        }

        var dataType = DataTypeOf(property);
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.Storage;
    }

    private DataTypeRow DataTypeOf(IPropertyType property)
    {
        var current = dataTypes.Current;
        // Code that builds types by hand names the editor only; the first data type with it stands in.
        return (property.DataTypeId != 0 ? current.Row(property.DataTypeId) : null)
            ?? (property.DataTypeKey != Guid.Empty ? current.Row(property.DataTypeKey) : null)
            ?? current.Rows.FirstOrDefault(row => row.EditorAlias == property.PropertyEditorAlias)
            ?? throw new InvalidOperationException(
                $"Property '{property.Alias}' wants data type {property.DataTypeId} ({property.PropertyEditorAlias}), "
                    + "and there is no such data type. Create it first."
            );
    }

    private List<int> NewIds(string sequence, int count) =>
        count == 0
            ? []
            : database.Query<int>(
                "select nextval(@sequence::regclass)::integer from generate_series(1, @count)",
                new { sequence, count }
            );
}
