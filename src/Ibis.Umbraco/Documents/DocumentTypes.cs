using Ibis.Umbraco.ContentTypes;
using Ibis.Umbraco.Scopes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Documents;

/// <summary>The types of documents, for who needs nothing else of them.</summary>
internal interface IDocumentTypes
{
    /// <returns>The key of the type of every document that exists, by the document's key.</returns>
    IReadOnlyDictionary<Guid, Guid> Of(Guid[] keys);
}

/// <inheritdoc />
internal sealed class DocumentTypes(
    ICoreScopeProvider scopes,
    ScopeDatabase database,
    ContentMemory memory,
    ContentTypeStore types
) : IDocumentTypes
{
    private readonly ContentRows _rows = new(Constants.ObjectTypes.Document, isRemembered: true, database, memory);

    public IReadOnlyDictionary<Guid, Guid> Of(Guid[] keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = _rows.Many(keys);
        var known = types.Current;
        return rows.ToDictionary(row => row.Key, row => known.Find(row.ContentTypeId)?.Key ?? Guid.Empty);
    }
}
