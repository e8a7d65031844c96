using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.PropertyEditors;

internal readonly record struct BlockPropertyContent(IPropertyType PropertyType, object? Value);

/// <summary>A value editor whose stored value contains values of other editors.</summary>
internal interface IHoldBlocks
{
    /// <summary>All values inside, of every culture and segment, one level deep.</summary>
    IEnumerable<BlockPropertyContent> BlockValues(object? stored);

    /// <summary>The stored value with every value inside replaced; nested blocks are the caller's to descend into.</summary>
    object? Replace(object? stored, Func<BlockPropertyContent, object?> replacement);
}
