using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes;

/// <summary>All content types at one moment. The entities are shared: clone them before handing them out.</summary>
internal sealed class ContentTypeSet
{
    private readonly Dictionary<int, IContentTypeComposition> _byId = [];
    private readonly Dictionary<Guid, IContentTypeComposition> _byKey = [];
    private readonly Dictionary<(Guid, string), IContentTypeComposition> _byAlias = new(new AliasComparer());
    private readonly Dictionary<int, TypeDefinition> _definitions = [];
    private readonly Dictionary<int, ContentTypeRow> _rows = [];
    private readonly ConcurrentDictionary<int, IPropertyType[]> _properties = new();
    private readonly ConcurrentDictionary<int, IContentType> _bare = new();
    private readonly ContentTypeReader _reader;

    public ContentTypeSet(IReadOnlyList<ContentTypeRow> rows, ContentTypeReader reader)
    {
        _reader = reader;
        foreach (var row in rows)
        {
            _rows[row.Id] = row;
            _definitions[row.Id] = DefinitionJson.Read(row.Definition);
            var type = reader.Read(row, _definitions[row.Id]);
            _byId[row.Id] = type;
            _byKey[row.Key] = type;
            _byAlias[(row.ObjectType, row.Alias)] = type;
        }
        All = [.. rows.Select(row => _byId[row.Id])];
        foreach (var type in All)
        {
            Connect(type, static part => part);
        }
    }

    public IReadOnlyList<IContentTypeComposition> All { get; }

    public IContentTypeComposition? Find(int id) => _byId.GetValueOrDefault(id);

    public IContentTypeComposition? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IContentTypeComposition? Find(Guid objectType, string alias) =>
        _byAlias.GetValueOrDefault((objectType, alias));

    public TypeDefinition Definition(int id) => _definitions[id];

    public Guid ObjectType(int id) => _rows[id].ObjectType;

    /// <summary>An entity of the caller's own, to change as he likes.</summary>
    public T Copy<T>(T type)
        where T : IContentTypeComposition
    {
        if (type is MemberType)
        {
            // Clones of a member type share their profile access; only a new one is the caller's own.
            var memberType = _reader.Read(_rows[type.Id], _definitions[type.Id]);
            Connect(memberType, Copy);
            return (T)memberType;
        }

        var copy = (T)type.DeepClone();
        if (copy is ContentType { HistoryCleanup: { } cleanup } documentType)
        {
            // Core's clone shares it with the original.
            documentType.DisableChangeTracking();
            documentType.HistoryCleanup = ContentTypeReader.Copy(cleanup);
            documentType.EnableChangeTracking();
        }
        return copy;
    }

    /// <summary>The properties of a type, its compositions' among them. Shared: not to be changed.</summary>
    public IPropertyType[] SharedProperties(int id) =>
        _properties.GetOrAdd(id, static (key, set) => [.. set._byId[key].CompositionPropertyTypes], this);

    /// <summary>A document type without properties, for constructors that would make every property of the type anew. Shared.</summary>
    public IContentType Bare(IContentType type) =>
        _bare.GetOrAdd(
            type.Id,
            static (_, whole) =>
            {
                var bare = (ContentType)whole.DeepClone();
                bare.ContentTypeComposition = [];
                bare.PropertyGroups = [];
                bare.NoGroupPropertyTypes = [];
                return bare;
            },
            type
        );

    private void Connect(IContentTypeComposition type, Func<IContentTypeComposition, IContentTypeComposition> part)
    {
        var definition = _definitions[type.Id];
        type.ContentTypeComposition =
        [
            .. definition.Compositions.Select(Find).OfType<IContentTypeComposition>().Select(part),
        ];
        type.AllowedContentTypes =
        [
            .. definition
                .AllowedChildren.Where(child => _byKey.ContainsKey(child.Key))
                .Select(child => new ContentTypeSort(child.Key, child.SortOrder, _byKey[child.Key].Alias)),
        ];
        type.ResetDirtyProperties(rememberDirty: false);
        (type as ContentTypeCompositionBase)?.EnableChangeTracking();
    }

    private sealed class AliasComparer : IEqualityComparer<(Guid ObjectType, string Alias)>
    {
        public bool Equals((Guid ObjectType, string Alias) x, (Guid ObjectType, string Alias) y) =>
            x.ObjectType == y.ObjectType && string.Equals(x.Alias, y.Alias, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((Guid ObjectType, string Alias) key) =>
            HashCode.Combine(key.ObjectType, StringComparer.OrdinalIgnoreCase.GetHashCode(key.Alias));
    }
}
