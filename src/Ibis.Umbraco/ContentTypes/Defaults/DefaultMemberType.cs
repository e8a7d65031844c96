using Ibis.Umbraco.DataTypes;
using Ibis.Umbraco.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.ContentTypes.Defaults;

/// <summary>The one member type that every Umbraco site starts with.</summary>
internal sealed class DefaultMemberType(
    ContentTypeStore store,
    ContentTypeWriter writer,
    DataTypeStore dataTypes,
    IShortStringHelper strings
) : IDefaultData
{
    private const int MemberTypeId = 1044;
    private static readonly Guid GroupKey = new(Constants.PropertyTypeGroups.Membership);
    private static readonly Guid CommentsKey = new("70f24c26-1c0e-4053-bd8e-e9e6e4ec4c01");

    public int Order => 21;

    public void Create()
    {
        if (store.Current.All.OfType<IMemberType>().Any())
        {
            return;
        }

        var type = new MemberType(strings, Constants.System.Root)
        {
            Alias = Constants.Conventions.MemberTypes.DefaultAlias,
            Id = MemberTypeId,
            Key = Constants.MemberTypes.Guids.MemberGuid,
            Name = Constants.Conventions.MemberTypes.DefaultAlias,
            Icon = Constants.Icons.Member,
            Thumbnail = Constants.Icons.Member,
            CreatorId = -1,
        };
        type.PropertyGroups.Add(
            new PropertyGroup(new PropertyTypeCollection(MemberType.SupportsPublishingConst, [Comments()]))
            {
                Key = GroupKey,
                Alias = Constants.Conventions.Member.StandardPropertiesGroupAlias,
                Name = Constants.Conventions.Member.StandardPropertiesGroupName,
                SortOrder = 1,
            }
        );
        writer.Save(type, Constants.ObjectTypes.MemberType);
    }

    private PropertyType Comments()
    {
        var textarea =
            dataTypes.Current.Row(Constants.DataTypes.Textarea)
            ?? throw new InvalidOperationException("The default data type for long text is missing.");
        return new PropertyType(strings, textarea.EditorAlias, textarea.Storage, Constants.Conventions.Member.Comments)
        {
            Key = CommentsKey,
            Name = Constants.Conventions.Member.CommentsLabel,
            DataTypeId = textarea.Id,
            DataTypeKey = textarea.Key,
        };
    }
}
