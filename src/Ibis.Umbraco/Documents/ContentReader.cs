using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.PropertyValues;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Documents;

/// <summary>Turns rows into content.</summary>
internal sealed class ContentReader<T>(ContentKind<T> kind, ScopeDatabase database, ContentTypeStore types)
    where T : class, IPublishableContentBase
{
    /// <param name="propertyAliases">Null loads all values, none no properties at all, otherwise only these have values.</param>
    public List<T> Read(string sql, object? parameters = null, string[]? propertyAliases = null) =>
        // The statement is read to its end first: content types may need the connection too.
        Build(database.Query<ContentRow>(sql, parameters), propertyAliases);

    public List<T> Build(IReadOnlyCollection<ContentRow> rows, string[]? propertyAliases = null)
    {
        var known = new Dictionary<int, LoadedType>();
        var content = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.ContentTypeId, out var type))
            {
                type = new LoadedType(TypeOf(row), types.Current, propertyAliases);
                known[row.ContentTypeId] = type;
            }
            content.Add(Build(row, type));
        }
        return content;
    }

    // The types are shared with everyone: content holds on to their property types, and nobody changes those in place.
    private IContentType TypeOf(ContentRow row) =>
        types.Current.Find(row.ContentTypeId) as IContentType
        ?? throw new InvalidOperationException(
            $"Node {row.Id} has the content type {row.ContentTypeId}, which does not exist. Delete the node, or restore the type."
        );

    private T Build(ContentRow row, LoadedType type)
    {
        var properties = StoredProperties.Build(
            type.PropertyTypes,
            row.EditedValues.Only(type.Wanted),
            row.PublishedValues.Only(type.Wanted)
        );
        var content = kind.Create(row.Name, row.ParentId, type.Bare, properties);
        try
        {
            content.DisableChangeTracking();
            Fill(content, row);
            if (type.ContentType.VariesByCulture())
            {
                FillCultures(content, row);
            }
            content.ResetDirtyProperties(false);
        }
        finally
        {
            content.EnableChangeTracking();
        }
        return (T)(object)content;
    }

    private static void Fill(PublishableContentBase content, ContentRow row)
    {
        content.Id = row.Id;
        content.Key = row.Key;
        content.VersionId = row.VersionId;
        content.PublishedVersionId = row.PublishedVersionId ?? 0;
        content.Name = row.Name;
        content.ParentId = row.ParentId;
        content.Level = row.Level;
        content.Path = row.Path;
        content.SortOrder = row.SortOrder;
        content.Trashed = row.Trashed;
        content.CreatorId = row.CreatorId ?? Constants.Security.UnknownUserId;
        content.WriterId = row.WriterId ?? Constants.Security.UnknownUserId;
        content.CreateDate = row.Created;
        content.UpdateDate = row.VersionDate;
        content.Published = row.Published;
        content.Edited = row.Edited;
        if (row.Published)
        {
            content.PublishName = row.PublishedName;
            content.PublishDate = row.PublishedDate;
            content.PublisherId = row.PublisherId ?? Constants.Security.UnknownUserId;
        }
        if (content is Content document)
        {
            document.TemplateId = row.TemplateId;
            document.PublishTemplateId = row.PublishedTemplateId;
        }
    }

    private static void FillCultures(PublishableContentBase content, ContentRow row)
    {
        foreach (var (culture, stored) in row.EditedNames)
        {
            content.SetCultureInfo(culture, stored.Name, stored.Date);
        }
        if (row.Published)
        {
            foreach (var (culture, stored) in row.PublishedNames)
            {
                content.SetPublishInfo(culture, stored.Name, stored.Date);
            }
        }
        content.SetCultureEdited(row.CultureStates.Where(node => node.Value.Edited).Select(node => node.Key));
    }

    private sealed class LoadedType
    {
        public LoadedType(IContentType contentType, ContentTypeSet types, string[]? propertyAliases)
        {
            ContentType = contentType;
            Bare = types.Bare(contentType);
            PropertyTypes = propertyAliases is [] ? [] : types.SharedProperties(contentType.Id);
            Wanted = propertyAliases is null or []
                ? null
                :
                [
                    .. PropertyTypes
                        .Where(type => propertyAliases.InvariantContains(type.Alias))
                        .Select(type => type.Id),
                ];
        }

        public IContentType ContentType { get; }

        public IContentType Bare { get; }

        public IPropertyType[] PropertyTypes { get; }

        public HashSet<int>? Wanted { get; }
    }
}
