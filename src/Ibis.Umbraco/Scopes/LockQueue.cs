using System.Globalization;
using Npgsql;

namespace Ibis.Umbraco.Scopes;

/// <summary>The locks that a transaction holds, and those that wait for its next statement.</summary>
internal sealed class LockQueue
{
    // Any constant of our own keeps our locks apart from those of other software on the same database.
    private const int LockSpace = 0x49424953;

    private readonly List<LockRequest> _wanted = [];
    private readonly HashSet<int> _held = [];

    public bool IsWanted => _wanted.Count > 0;

    public bool IsWantedOtherThan(int[] ids) => _wanted.Exists(request => !ids.Contains(request.Id));

    public void Add(LockRequest request)
    {
        if (!_held.Contains(request.Id))
        {
            _wanted.Add(request);
        }
    }

    /// <summary>In one order for everyone, so that two transactions that want the same locks cannot wait for each other.</summary>
    public IReadOnlyList<LockRequest> Take()
    {
        LockRequest[] taken = [.. _wanted.Where(request => _held.Add(request.Id)).OrderBy(request => request.Id)];
        _wanted.Clear();
        return taken;
    }

    /// <returns>The number of results that come before those of the batch.</returns>
    public static int Prepend(NpgsqlBatch batch, IReadOnlyList<LockRequest> locks)
    {
        if (locks.Count == 0)
        {
            return 0;
        }
        var timeout = (long)locks.Max(request => request.Timeout).TotalMilliseconds;
        batch.BatchCommands.Insert(
            0,
            new NpgsqlBatchCommand("select set_config('lock_timeout', $1, true)")
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = timeout.ToString(CultureInfo.InvariantCulture) + "ms" },
                },
            }
        );
        for (var index = 0; index < locks.Count; index++)
        {
            batch.BatchCommands.Insert(
                index + 1,
                new NpgsqlBatchCommand("select pg_advisory_xact_lock($1, $2)")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<int> { TypedValue = LockSpace },
                        new NpgsqlParameter<int> { TypedValue = locks[index].Id },
                    },
                }
            );
        }
        return locks.Count + 1;
    }
}
