using Ibis.Umbraco.Documents;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class NoDocuments : IDocumentTypes
{
    public IReadOnlyDictionary<Guid, Guid> Of(Guid[] keys) => new Dictionary<Guid, Guid>();
}
