using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Tests.Integration.Entities;

/// <summary>The types of the nodes, written as rows.</summary>
internal static class EntityTypes
{
    public static void AddText(this EntityDatabase database)
    {
        database.Add(
            TestNode.Under(null, EntityDatabase.Text, "Text") with
            {
                ObjectType = Constants.ObjectTypes.DataType,
                ContentTypeId = null,
            }
        );
        database.Rows.Execute(
            "insert into umbraco.data_type (id, editor_alias, storage_type) values (@Text, 'Umbraco.TextBox', 'Nvarchar')",
            new { EntityDatabase.Text }
        );
    }

    public static void AddType(this EntityDatabase database, int id, string alias, ContentVariation variations)
    {
        database.Add(
            TestNode.Under(null, id, alias) with
            {
                ObjectType = Constants.ObjectTypes.DocumentType,
                ContentTypeId = null,
            }
        );
        database.Rows.Execute(
            "insert into umbraco.content_type (id, object_type, alias, definition) values (@id, @type, @alias, @definition::jsonb)",
            new
            {
                id,
                type = Constants.ObjectTypes.DocumentType,
                alias,
                definition = DefinitionJson.Write(
                    new TypeDefinition
                    {
                        Icon = "icon-" + alias,
                        Variations = variations,
                        Properties =
                        [
                            new PropertyDefinition
                            {
                                Id = EntityDatabase.UrlAlias(id),
                                Key = Guid.NewGuid(),
                                Alias = Constants.Conventions.Content.UrlAlias,
                                Name = "Further addresses",
                                DataType = EntityDatabase.Text,
                                SortOrder = 0,
                                Variations = variations,
                            },
                        ],
                    }
                ),
            }
        );
    }
}
