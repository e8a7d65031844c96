using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services.Navigation;

namespace Ibis.Umbraco.DeliveryApi;

/// <summary>A selector of the form <c>word:id-or-path</c>.</summary>
internal sealed class NodeReference(IApiContentPathResolver paths)
{
    /// <summary>The key that is meant, or an empty one, which selects nothing.</summary>
    public Guid KeyOf(string query)
    {
        var text = query[(query.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (Guid.TryParse(text, out var key))
        {
            return key;
        }
        return paths.ResolveContentPath(text)?.Key ?? Guid.Empty;
    }

    public static bool Has(string query, string word) =>
        query.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase);
}

internal sealed class ChildrenSelector(NodeReference nodes) : ISelectorHandler
{
    public bool CanHandle(string query) => NodeReference.Has(query, "children");

    public SelectorOption BuildSelectorOption(string selector) =>
        new() { FieldName = DeliveryFields.ParentKey, Values = [nodes.KeyOf(selector).ToString()] };
}

internal sealed class DescendantsSelector(NodeReference nodes) : ISelectorHandler
{
    public bool CanHandle(string query) => NodeReference.Has(query, "descendants");

    public SelectorOption BuildSelectorOption(string selector) =>
        new() { FieldName = DeliveryFields.AncestorKeys, Values = [nodes.KeyOf(selector).ToString()] };
}

internal sealed class AncestorsSelector(NodeReference nodes, IDocumentNavigationQueryService navigation)
    : ISelectorHandler
{
    public bool CanHandle(string query) => NodeReference.Has(query, "ancestors");

    public SelectorOption BuildSelectorOption(string selector)
    {
        var found = navigation.TryGetAncestorsKeys(nodes.KeyOf(selector), out var keys) ? keys : [];
        return new SelectorOption { FieldName = DeliveryFields.Key, Values = [.. found.Select(key => key.ToString())] };
    }
}
