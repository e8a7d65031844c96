using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.Survival;

/// <summary>Imports, publishes and moves at the same time, each in its own branch, until it is stopped.</summary>
internal sealed class Labour
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly TestSite _site;
    private readonly SurvivalContent _content;
    private readonly Action<string, object?> _say;
    private readonly Task _work;
    private readonly int _seed;
    private int _number;

    private Labour(TestSite site, int seed, Action<string, object?> say)
    {
        (_site, _content, _seed, _say) = (site, new SurvivalContent(site), seed, say);
        _work = Task.WhenAll(Loop(seed, Import), Loop(seed + 1000, PublishAgain), Loop(seed + 2000, Move));
    }

    private IContentService Contents => _site.Get<IContentService>();

    public static Labour Begin(TestSite site, int seed, Action<string, object?> say) => new(site, seed, say);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private Task Loop(int seed, Action<Random> step) =>
        Task.Factory.StartNew(
            () =>
            {
                var random = new Random(seed);
                while (!_stop.IsCancellationRequested)
                {
                    try
                    {
                        step(random);
                    }
                    catch (Exception exception)
                    {
                        // Whether it happened is not known now; the next attempt starts from what is stored.
                        _say(Worker.Failed, exception.Message);
                        Thread.Sleep(Breath);
                    }
                }
            },
            TaskCreationOptions.LongRunning
        );

    // A run of the import is acknowledged as a whole.
    private void Import(Random random)
    {
        var parent = _content.Named("growing");
        var files = Enumerable
            .Range(0, 1 + random.Next(4))
            .Select(_ => new ImportFile(Guid.NewGuid(), NextName("new"), parent.Key))
            .ToList();
        var operations = files
            .SelectMany(file =>
                new[] { OperationKind.Create, OperationKind.Publish }.Select(kind => new Operation(
                    kind,
                    file.Key,
                    file.Name,
                    file.Parent
                ))
            )
            .ToList();
        operations.ForEach(operation => _say(Worker.Begin, operation));
        ImportFile.Import(_site, files);
        operations.ForEach(operation => _say(Worker.Done, operation));
    }

    private void PublishAgain(Random random)
    {
        var parent = _content.Named("publishing");
        var content = Any(random, _content.Below(parent));
        SurvivalContent.Rename(content, NextName("page"));
        Do(OperationKind.Save, content, parent.Key, () => Contents.Save(content).Success);
        Do(
            OperationKind.Publish,
            content,
            parent.Key,
            () => Contents.Publish(content, SurvivalContent.Cultures).Success
        );
    }

    private void Move(Random random)
    {
        var folders = _content.Below(_content.Named("moving"));
        var content = Any(random, [.. folders.SelectMany(_content.Below)]);
        var target = Any(random, [.. folders.Where(folder => folder.Id != content.ParentId)]);
        Do(OperationKind.Move, content, target.Key, () => Contents.Move(content, target.Id).Success);
    }

    private void Do(OperationKind kind, IContent content, Guid parent, Func<bool> act)
    {
        var operation = new Operation(kind, content.Key, content.GetCultureName("en")!, parent);
        _say(Worker.Begin, operation);
        if (!act())
        {
            throw new InvalidOperationException($"{kind} of {content.Key} was refused.");
        }
        _say(Worker.Done, operation);
    }

    private string NextName(string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{word}-{_seed}-{Interlocked.Increment(ref _number)}");

    private static T Any<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
