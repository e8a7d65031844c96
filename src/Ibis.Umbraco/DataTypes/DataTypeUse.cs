using Ibis.Umbraco.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.DataTypes;

/// <summary>The content types that use a data type.</summary>
internal sealed class DataTypeUse(DataTypeStore dataTypes, ContentTypeStore contentTypes)
{
    public IReadOnlyDictionary<Udi, IEnumerable<string>> AsProperty(int dataTypeId) =>
        contentTypes
            .Current.All.Select(type =>
                (Type: type, Aliases: type.PropertyTypes.Where(property => property.DataTypeId == dataTypeId))
            )
            .Where(use => use.Aliases.Any())
            .ToDictionary(
                use => UdiOf(use.Type),
                use => (IEnumerable<string>)[.. use.Aliases.Select(property => property.Alias)]
            );

    public IReadOnlyDictionary<Udi, IEnumerable<string>> AsListView(int dataTypeId) =>
        dataTypes.Current.Row(dataTypeId) is { } dataType
            ? contentTypes
                .Current.All.Where(type => type.ListView == dataType.Key)
                .ToDictionary(UdiOf, _ => (IEnumerable<string>)[dataType.Name])
            : new Dictionary<Udi, IEnumerable<string>>();

    private static Udi UdiOf(IContentTypeComposition type) =>
        new GuidUdi(
            type switch
            {
                IContentType => Constants.UdiEntityType.DocumentType,
                IMediaType => Constants.UdiEntityType.MediaType,
                _ => Constants.UdiEntityType.MemberType,
            },
            type.Key
        );
}
