using Ibis.Umbraco.PublishedCache.Reads;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>What an answer was made from, and after which change.</summary>
internal sealed class AnswerOrigin(PublishedChanges changes, long after, PublishedRead[] reads)
{
    // The last change that is known not to matter.
    private long _checked = after;

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => 24L * reads.Length;

    /// <summary>Whether everything the answer was made from is still as it was.</summary>
    public bool IsUnchanged()
    {
        var last = changes.Last;
        var checkedTo = Volatile.Read(ref _checked);
        if (checkedTo == last)
        {
            return true;
        }
        if (changes.AnySince(checkedTo, reads))
        {
            return false;
        }
        Volatile.Write(ref _checked, last);
        return true;
    }
}
