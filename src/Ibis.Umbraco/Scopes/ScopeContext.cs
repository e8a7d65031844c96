using Umbraco.Cms.Core.Scoping;

namespace Ibis.Umbraco.Scopes;

/// <summary>Objects and actions that last until the outermost scope has exited.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = new(StringComparer.Ordinal);
    private bool _exiting;

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, static () => new object(), (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_exiting)
        {
            throw new InvalidOperationException(
                $"'{key}' was enlisted while the scope was already running its exit actions."
            );
        }
        if (_enlisted.TryGetValue(key, out var existing))
        {
            return existing.Value is T known
                ? known
                : throw new InvalidOperationException(
                    $"'{key}' is enlisted as {existing.Value?.GetType().Name ?? "null"}, not as {typeof(T).Name}."
                );
        }

        var value = creator();
        _enlisted[key] = new Enlisted(value, priority, action is null ? null : completed => action(completed, value));
        return value;
    }

    public T? GetEnlisted<T>(string key) =>
        _enlisted.TryGetValue(key, out var existing) && existing.Value is T value ? value : default;

    public void ScopeExit(bool completed)
    {
        _exiting = true;
        List<Exception>? failures = null;
        foreach (var enlisted in _enlisted.Values.OrderBy(enlisted => enlisted.Priority))
        {
            try
            {
                enlisted.OnExit?.Invoke(completed);
            }
            catch (Exception exception)
            {
                // The others have caches to bring up to date as well.
                (failures ??= []).Add(exception);
            }
        }
        _enlisted.Clear();
        if (failures is not null)
        {
            throw new AggregateException("Actions at the end of a scope failed.", failures);
        }
    }

    private sealed record Enlisted(object? Value, int Priority, Action<bool>? OnExit);
}
