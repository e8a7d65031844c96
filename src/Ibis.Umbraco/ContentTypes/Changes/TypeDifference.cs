using Umbraco.Cms.Core.Models;

namespace Ibis.Umbraco.ContentTypes.Changes;

/// <summary>What a change of types means for the content of one of them.</summary>
internal sealed record TypeDifference
{
    public required int TypeId { get; init; }

    /// <summary>Ids of properties that the type no longer has, of its own or by composition.</summary>
    public required int[] LostProperties { get; init; }
    public required int[] NowVariant { get; init; }
    public required int[] NowInvariant { get; init; }
    public required ContentVariation Before { get; init; }
    public required ContentVariation After { get; init; }

    public bool NamesBecomeVariant => !VariesByCulture(Before) && VariesByCulture(After);

    public bool NamesBecomeInvariant => VariesByCulture(Before) && !VariesByCulture(After);

    public bool IsEmpty =>
        LostProperties.Length == 0
        && NowVariant.Length == 0
        && NowInvariant.Length == 0
        && VariesByCulture(Before) == VariesByCulture(After);

    /// <summary>The differences of one type and of all that are composed of it.</summary>
    public static IEnumerable<TypeDifference> Between(ContentTypeSet before, ContentTypeSet after, int changedTypeId)
    {
        return after
            .All.Where(type => IsComposedOf(before, type.Id) || IsComposedOf(after, type.Id))
            .Select(type => before.Find(type.Id) is { } old ? Between(old, type) : null)
            .OfType<TypeDifference>()
            .Where(difference => !difference.IsEmpty);

        bool IsComposedOf(ContentTypeSet set, int id) =>
            id == changedTypeId || set.Find(id)?.CompositionIds().Contains(changedTypeId) == true;
    }

    private static TypeDifference Between(IContentTypeComposition before, IContentTypeComposition after)
    {
        var old = Variations(before);
        var now = Variations(after);
        return new TypeDifference
        {
            TypeId = after.Id,
            LostProperties = [.. old.Keys.Except(now.Keys)],
            NowVariant =
            [
                .. now.Keys.Where(id => !VariesByCulture(old.GetValueOrDefault(id)) && VariesByCulture(now[id])),
            ],
            NowInvariant =
            [
                .. now.Keys.Where(id => VariesByCulture(old.GetValueOrDefault(id)) && !VariesByCulture(now[id])),
            ],
            Before = before.Variations,
            After = after.Variations,
        };
    }

    // A property varies by no more than every type on its way down to the one that has the content.
    private static Dictionary<int, ContentVariation> Variations(IContentTypeComposition type) =>
        type
            .CompositionPropertyTypes.DistinctBy(property => property.Id)
            .ToDictionary(property => property.Id, property => property.Variations & type.Variations);

    private static bool VariesByCulture(ContentVariation variation) => variation.HasFlag(ContentVariation.Culture);
}
