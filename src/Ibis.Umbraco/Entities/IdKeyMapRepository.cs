using Ibis.Umbraco.Documents;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Entities;

internal sealed class IdKeyMapRepository(ScopeDatabase database, ContentMemory memory) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        umbracoObjectType == UmbracoObjectTypes.Document && memory.IsTrusted && memory.Find(key) is { } document
            ? document.Id
            : database.First<int?>(
                "select id from umbraco.node where key = @key and (@types::uuid[] is null or object_type = any(@types))",
                new { key, types = Types(umbracoObjectType) }
            );

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        database.First<Guid?>(
            "select key from umbraco.node where id = @id and (@types::uuid[] is null or object_type = any(@types))",
            new { id, types = Types(umbracoObjectType) }
        );

    // A reserved id belongs to its key already, whatever it will become.
    private static Guid[]? Types(UmbracoObjectTypes type) =>
        type == UmbracoObjectTypes.Unknown ? null : [type.GetGuid(), Constants.ObjectTypes.IdReservation];
}
