namespace Ibis.Web.Serving.OutputCaching;

/// <summary>A name for the time between two changes of anything that answers are made from.</summary>
/// <remarks>
/// It is a part of every cache key, taken when a request begins. An answer that was made from data older than a change is
/// therefore kept, if at all, under a key that no later request asks for.
/// </remarks>
internal sealed class ContentGeneration
{
    public string Current { get; private set; } = Next();

    public void Advance() => Current = Next();

    private static string Next() => Guid.NewGuid().ToString("N");
}
