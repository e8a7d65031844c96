using Ibis.Umbraco.Scopes;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>Where content types are used by content.</summary>
internal sealed class ContentTypeUse(ScopeDatabase database)
{
    public bool HasContent(int typeId) =>
        database.Scalar<bool>(
            "select exists (select from umbraco.document where content_type_id = @typeId)",
            new { typeId }
        );

    public bool OfAnyType(int[] nodeIds, int[] typeIds) =>
        database.Scalar<bool>(
            "select exists (select from umbraco.document where node_id = any(@nodeIds) and content_type_id = any(@typeIds))",
            new { nodeIds, typeIds }
        );
}
