using System.Diagnostics;

namespace Ibis.Tests.Integration;

/// <summary>What one piece of work asks of the database: a line for every time it waits for an answer.</summary>
/// <remarks>Taken from Npgsql's own traces. Background work of the site and other tests have traces of their own.</remarks>
internal static class RoundTrips
{
    public static async Task<IReadOnlyList<string>> OfAsync(Func<Task> work)
    {
        var statements = new List<string>();
        var trace = ActivityTraceId.CreateRandom();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                {
                    lock (statements)
                    {
                        statements.Add(TextOf(activity));
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using (
            new Activity("work").SetParentId(trace, ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded).Start()
        )
        {
            await work();
        }
        lock (statements)
        {
            return [.. statements];
        }
    }

    private static string TextOf(Activity activity)
    {
        var tags = activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);
        var text = tags.GetValueOrDefault("db.query.text") ?? tags.GetValueOrDefault("db.statement");
        return text?.ToString() ?? activity.OperationName;
    }
}
