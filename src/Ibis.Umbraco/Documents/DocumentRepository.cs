using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Scopes;
using Ibis.Umbraco.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Documents;

internal class DocumentRepository : PublishableContentRepository<IContent>, IDocumentRepository
{
    private readonly UserGroupPermissions _permissions;
    private readonly ScopeDatabase _database;

    public DocumentRepository(ContentWriting writing, ContentTypeStore types)
        : this(
            new ContentKind<IContent>(
                Constants.ObjectTypes.Document,
                Constants.System.RecycleBinContent,
                NamesAreUnique: true,
                IsServed: true,
                static (name, parentId, type, properties) => new Content(name, parentId, type, properties),
#pragma warning disable CS0618 // Core's own URL aliases still listen to it.
                static (events, content) => events.Publish(new ContentRefreshNotification(content, new EventMessages()))
#pragma warning restore CS0618
            ),
            writing,
            types
        ) { }

    protected DocumentRepository(ContentKind<IContent> kind, ContentWriting writing, ContentTypeStore types)
        : base(kind, writing, types)
    {
        _database = writing.Database;
        _permissions = new UserGroupPermissions(writing.Database);
    }

    // Templates are ids on the version row and cost nothing to load.
    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<IContent>? filter,
        Ordering? ordering,
        bool loadTemplates
    ) => GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) =>
        _permissions.ReplaceAll(permissionSet.EntityId, permissionSet.PermissionsSet);

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) =>
        _permissions.Assign([.. groupIds], permission, [entity.Id]);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => _permissions.Of([], [entityId]);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) =>
        _permissions.ReplaceAll(permission.EntityId, permission.PermissionsSet);

    public bool RecycleBinSmells() =>
        _database.Scalar<bool>(
            "select exists (select from umbraco.node where parent_id = @RecycleBinId)",
            new { RecycleBinId }
        );
}
