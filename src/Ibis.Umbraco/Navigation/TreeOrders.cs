namespace Ibis.Umbraco.Navigation;

/// <summary>What Umbraco's navigation of one tree knows of the order of siblings, and how often their lists have changed.</summary>
internal sealed class TreeOrders
{
    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _toldMeanwhile = [];
    private Dictionary<Guid, int> _known = [];
    private Dictionary<Guid, int>? _read;
    private int _rebuilding;
    private bool _isConfused;
    private long _version;

    /// <summary>Grows with every change of a list of siblings, once this process has heard of it.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Tells the navigation an order that it may not know yet.</summary>
    /// <param name="tell">Answers whether the navigation has the node.</param>
    /// <param name="isThere">The same, where there is nothing new to tell.</param>
    public bool Tell(Guid key, int order, Func<bool> tell, Func<bool> isThere)
    {
        lock (_lock)
        {
            if (_rebuilding == 0 && _known.TryGetValue(key, out var known) && known == order)
            {
                return isThere();
            }
            var told = tell();
            Forget(key);
            if (told && _rebuilding == 0)
            {
                _known[key] = order;
            }
            return told;
        }
    }

    /// <summary>Lets the navigation change a node's place in its own way, after which its order is not known.</summary>
    public bool Change(Guid key, Func<bool> change)
    {
        // Before as well: an order that is told meanwhile has to get through.
        Changed(key);
        try
        {
            return change();
        }
        finally
        {
            Changed(key);
        }
    }

    public async Task RebuildAsync(Func<Task> rebuild)
    {
        lock (_lock)
        {
            // Of two at a time nobody could say which one is read and which one stays.
            _isConfused |= _rebuilding > 0;
            _rebuilding++;
        }
        try
        {
            await rebuild();
        }
        catch
        {
            lock (_lock)
            {
                _isConfused = true;
            }
            throw;
        }
        finally
        {
            Rebuilt();
        }
    }

    /// <summary>The orders that the navigation is being rebuilt from.</summary>
    public void Read(IEnumerable<KeyValuePair<Guid, int>> orders)
    {
        lock (_lock)
        {
            if (_rebuilding > 0)
            {
                _read = new Dictionary<Guid, int>(orders);
            }
        }
    }

    private void Rebuilt()
    {
        lock (_lock)
        {
            if (--_rebuilding > 0)
            {
                return;
            }
            _known = _isConfused || _read is null ? [] : _read;
            foreach (var key in _toldMeanwhile)
            {
                _known.Remove(key);
            }
            _toldMeanwhile.Clear();
            (_read, _isConfused) = (null, false);
            _version++;
        }
    }

    private void Changed(Guid key)
    {
        lock (_lock)
        {
            Forget(key);
        }
    }

    private void Forget(Guid key)
    {
        _known.Remove(key);
        if (_rebuilding > 0)
        {
            _toldMeanwhile.Add(key);
        }
        _version++;
    }
}
