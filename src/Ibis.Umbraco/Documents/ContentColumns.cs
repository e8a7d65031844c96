using Ibis.Umbraco.Queries;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.Documents;

/// <summary>Where the members of content that queries use are stored.</summary>
internal static class ContentColumns
{
    /// <param name="name">The expression for the name: another one when a culture is asked for.</param>
    public static EntityColumns<T> For<T>(string name = "n.name")
        where T : class, IPublishableContentBase =>
        new(
            (nameof(IPublishableContentBase.Id), "n.id"),
            (nameof(IPublishableContentBase.Key), "n.key"),
            (nameof(IPublishableContentBase.Name), name),
            (nameof(IPublishableContentBase.ParentId), "n.parent_id"),
            (nameof(IPublishableContentBase.Level), "n.level"),
            (nameof(IPublishableContentBase.Path), "n.path"),
            (nameof(IPublishableContentBase.SortOrder), "n.sort_order"),
            (nameof(IPublishableContentBase.Trashed), "n.trashed"),
            (nameof(IPublishableContentBase.CreatorId), "n.creator_id"),
            (nameof(IPublishableContentBase.CreateDate), "n.created"),
            (nameof(IPublishableContentBase.UpdateDate), "v.version_date"),
            (nameof(IPublishableContentBase.VersionId), "v.id"),
            (nameof(IPublishableContentBase.WriterId), "v.writer_id"),
            (nameof(IPublishableContentBase.ContentTypeId), "d.content_type_id"),
            ("ContentType.Id", "d.content_type_id"),
            ("ContentType.Alias", "(select t.alias from umbraco.content_type t where t.id = d.content_type_id)"),
            (nameof(IPublishableContentBase.Published), "d.published"),
            (nameof(IPublishableContentBase.Edited), "d.edited"),
            (nameof(IPublishableContentBase.PublishDate), "p.version_date"),
            (nameof(IPublishableContentBase.PublishName), "p.name"),
            (nameof(IContent.TemplateId), "v.template_id")
        );
}
