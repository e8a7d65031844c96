using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Tags;

/// <summary>Which uses of tags are asked for.</summary>
internal sealed record TagFilter
{
    /// <summary>For every culture, tags of invariant values included.</summary>
    private const string AnyCulture = "*";

    public TaggableObjectTypes ObjectType { get; init; } = TaggableObjectTypes.All;
    public int? NodeId { get; init; }
    public Guid? NodeKey { get; init; }
    public string? PropertyAlias { get; init; }
    public string? Group { get; init; }
    public string? Text { get; init; }

    /// <summary>Null or empty for tags of invariant values.</summary>
    public string? Culture { get; init; }

    public object Parameters =>
        new
        {
            ObjectType = ObjectTypeKey(),
            NodeId,
            NodeKey,
            PropertyAlias,
            Group = string.IsNullOrEmpty(Group) ? null : Group,
            Text = string.IsNullOrEmpty(Text) ? null : Text,
            IsAnyCulture = Culture == AnyCulture,
            Culture = string.IsNullOrEmpty(Culture) ? null : Culture,
        };

    private Guid? ObjectTypeKey() =>
        ObjectType switch
        {
            TaggableObjectTypes.All => null,
            TaggableObjectTypes.Content => Constants.ObjectTypes.Document,
            TaggableObjectTypes.Media => Constants.ObjectTypes.Media,
            TaggableObjectTypes.Member => Constants.ObjectTypes.Member,
            TaggableObjectTypes.Element => Constants.ObjectTypes.Element,
            _ => throw new NotSupportedException($"Items of the kind {ObjectType} have no tags."),
        };
}
