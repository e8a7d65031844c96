using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.ContentTypes.Defaults;

/// <summary>Folder, image, file, video, audio, article and vector graphics, as every Umbraco site has them.</summary>
internal sealed class DefaultMediaTypes(
    ContentTypeStore store,
    ContentTypeWriter writer,
    DataTypeStore dataTypes,
    IShortStringHelper strings
) : IDefaultData
{
    public int Order => 20;

    public void Create()
    {
        if (store.Current.All.OfType<IMediaType>().Any())
        {
            return;
        }

        List<MediaType> created = [];
        foreach (var definition in DefaultFile.Read<DefaultMediaType>("ContentTypes.Defaults.media-types.json"))
        {
            var type = Built(definition);
            writer.Save(type, Constants.ObjectTypes.MediaType);
            created.Add(type);
        }

        var folder = created.Single(type => type.Alias == Constants.Conventions.MediaTypes.Folder);
        folder.AllowedContentTypes =
        [
            .. created.Select((type, order) => new ContentTypeSort(type.Key, order, type.Alias)),
        ];
        writer.Save(folder, Constants.ObjectTypes.MediaType);
    }

    private MediaType Built(DefaultMediaType definition)
    {
        // The alias before the id: a media type with an id refuses another alias.
        var type = new MediaType(strings, Constants.System.Root) { Alias = definition.Alias };
        type.Id = definition.Id;
        type.Key = definition.Key;
        type.Name = definition.Name;
        type.Icon = definition.Icon;
        type.Thumbnail = definition.Icon;
        type.AllowedAsRoot = definition.AllowedAtRoot;
        type.CreatorId = -1;
        if (definition.Group is { } group)
        {
            type.PropertyGroups.Add(
                new PropertyGroup(Properties(definition))
                {
                    Key = group.Key,
                    Alias = group.Alias,
                    Name = group.Name,
                    SortOrder = 1,
                }
            );
        }
        return type;
    }

    private PropertyTypeCollection Properties(DefaultMediaType definition) =>
        new(
            MediaType.SupportsPublishingConst,
            definition.Properties.Select((property, order) => Built(property, order))
        );

    private PropertyType Built(DefaultProperty definition, int order)
    {
        var dataType =
            dataTypes.Current.Row(definition.DataType)
            ?? throw new InvalidOperationException($"The default data type {definition.DataType} is missing.");
        return new PropertyType(strings, dataType.EditorAlias, dataType.Storage, definition.Alias)
        {
            Key = definition.Key,
            Name = definition.Name,
            DataTypeId = dataType.Id,
            DataTypeKey = dataType.Key,
            Mandatory = definition.Mandatory,
            SortOrder = order,
        };
    }

    private sealed record DefaultMediaType(
        int Id,
        Guid Key,
        string Alias,
        string Name,
        string Icon,
        bool AllowedAtRoot,
        DefaultGroup? Group,
        IReadOnlyList<DefaultProperty> Properties
    );

    private sealed record DefaultGroup(Guid Key, string Alias, string Name);

    private sealed record DefaultProperty(Guid Key, string Alias, string Name, int DataType, bool Mandatory);
}
