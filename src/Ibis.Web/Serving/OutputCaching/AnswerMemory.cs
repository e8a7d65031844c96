using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Ibis.Web.Serving.OutputCaching;

/// <summary>Finished answers, bounded in bytes.</summary>
internal sealed class AnswerMemory(IOptions<OutputCachingOptions> options, TimeProvider time) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Answer?>> _inWork = new(StringComparer.Ordinal);

    public (Answer Answer, TimeSpan Age)? Find(AnswerKey key)
    {
        if (!_answers.TryGetValue(key.Text, out Kept? kept) || kept is not { Answer.IsTrue: true })
        {
            return null;
        }
        var age = time.GetUtcNow() - kept.Since;
        return age < kept.Duration && age >= TimeSpan.Zero ? (kept.Answer, age) : null;
    }

    public void Keep(AnswerKey key, Answer answer, TimeSpan duration)
    {
        var bytes = answer.Bytes;
        if (bytes <= options.Value.MaxAnswerBytes && duration > TimeSpan.Zero)
        {
            var kept = new Kept(answer, time.GetUtcNow(), duration);
            var size = bytes + (2 * key.Text.Length);
            _answers.Set(key.Text, kept, new MemoryCacheEntryOptions { Size = size });
        }
    }

    /// <summary>Makes an answer once, however many ask for it at the same time.</summary>
    /// <returns>The answer another request has just made; or null for the caller to make it, and to end its turn with.</returns>
    public async Task<(Answer? Made, TaskCompletionSource<Answer?>? Turn)> TakeTurnAsync(AnswerKey key)
    {
        var own = new TaskCompletionSource<Answer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_inWork.GetOrAdd(key.Text, own) is var first && !ReferenceEquals(first, own))
        {
            // What another request began to make may have changed before this one was sent.
            var made = await first.Task;
            if (made is null or { IsTrue: true })
            {
                return (made, null);
            }
        }
        return (null, own);
    }

    public void EndTurn(AnswerKey key, TaskCompletionSource<Answer?> turn, Answer? made)
    {
        _inWork.TryRemove(key.Text, out _);
        turn.SetResult(made);
    }

    public void Clear() => _answers.Clear();

    public void Dispose() => _answers.Dispose();

    private sealed record Kept(Answer Answer, DateTimeOffset Since, TimeSpan Duration);
}
