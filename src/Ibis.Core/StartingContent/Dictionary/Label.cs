namespace Ibis.Core.StartingContent.Dictionary;

/// <summary>A text of the back office, in the languages in which it has to be there.</summary>
internal sealed record Label(string En, string Fr)
{
    public IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { ["en"] = En, ["fr"] = Fr };
}
