using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Makes what an example names, and remembers which documents and media these were.</summary>
/// <param name="isForeign">Whether the document or media that is made next, counted from 0, lies where the editor has no right.</param>
internal sealed class ExampleThings(OperationBench bench, Func<int, bool>? isForeign = null)
{
    private static int _count;

    private readonly List<Guid> _nodes = [];
    private readonly List<Guid> _foreign = [];

    public OperationBench Bench => bench;

    public IReadOnlyList<Guid> Nodes => _nodes;

    public IReadOnlyList<Guid> Foreign => _foreign;

    /// <summary>For names and aliases that nothing else has.</summary>
    public static string Unique(string start) =>
        start + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);

    public Task<Example> ExampleAsync(ManagementRoute route) => OperationExamples.OfAsync(route, this);

    /// <param name="kind">The first word of its addresses: data-type, user-group, document …</param>
    public Task<string> NewAsync(string kind) =>
        kind switch
        {
            "document" => TextAsync(DocumentAsync()),
            "media" => TextAsync(MediaAsync()),
            _ => CreatedAsync(kind),
        };

    /// <param name="below">A document of this example; else the top of the part it belongs to.</param>
    public Task<Guid> DocumentAsync(bool isPublished = false, Guid? below = null)
    {
        var (name, parent) = Next(bench.Documents.Own.Id, bench.Documents.Foreign.Id, out var foreign);
        if (below is { } key && !foreign)
        {
            parent = bench.Contents.Contents.GetById(key)!.Id;
        }
        var page = bench.Contents.NewPage(name, parent);
        page.SetValue("title", name);
        var content = isPublished ? bench.Contents.SavedAndPublished(page) : bench.Contents.Saved(page);
        return Task.FromResult(Made(content.Key, foreign));
    }

    /// <summary>A document that is not the editor's, with a link to the given one.</summary>
    public void ReferFromForeign(Guid document)
    {
        var page = bench.Contents.NewPage(
            Unique(OperationBench.ForeignName + " referrer "),
            bench.Documents.Foreign.Id
        );
        page.SetValue("link", new GuidUdi(Constants.UdiEntityType.Document, document).ToString());
        bench.Contents.Saved(page);
    }

    public async Task<Guid> TrashedDocumentAsync(bool isPublished = false)
    {
        var key = await DocumentAsync(isPublished);
        bench.Contents.Contents.MoveToRecycleBin(bench.Contents.Contents.GetById(key)!);
        return key;
    }

    public Task<Guid> MediaAsync(Guid? below = null)
    {
        var (name, parent) = Next(bench.Media.Own.Id, bench.Media.Foreign.Id, out var foreign);
        var media = bench.Site.Get<IMediaService>();
        if (below is { } key && !foreign)
        {
            parent = media.GetById(key)!.Id;
        }
        var folder = media.CreateMedia(name, parent, Constants.Conventions.MediaTypes.Folder);
        Assert.That(media.Save(folder).Success);
        return Task.FromResult(Made(folder.Key, foreign));
    }

    public async Task<Guid> TrashedMediaAsync()
    {
        var key = await MediaAsync();
        var media = bench.Site.Get<IMediaService>();
        media.MoveToRecycleBin(media.GetById(key)!);
        return key;
    }

    public async Task<JsonNode> ReadAsync(string path)
    {
        using var answer = await bench.Admin.GetAsync(EditorClient.Api + path);
        var text = await answer.Content.ReadAsStringAsync();
        Require(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string path, JsonNode? body = null)
    {
        using var request = new Example(path, body).Request(method);
        var answer = await bench.Admin.SendAsync(request);
        Require(
            answer.IsSuccessStatusCode,
            $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                + ((int)answer.StatusCode < 500 ? "" : OperationBench.Errors.Last)
        );
        return answer;
    }

    // Also where several things are asserted together, there is no going on without what an example needs.
    private static void Require(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new AssertionException(what);
        }
    }

    /// <summary>Made by its own creating operation.</summary>
    private async Task<string> CreatedAsync(string kind)
    {
        var create =
            bench.Routes.FirstOrDefault(route => route.Key == $"POST /{kind}")
            ?? throw new AssertionException($"nothing creates a {kind}: say in {nameof(OperationExamples)} how");
        var example = await ExampleAsync(create);
        using var answer = await SendAsync("POST", example.Path, example.Body);
        return answer.Headers.TryGetValues("Umb-Generated-Resource", out var id)
            ? id.Single()
            : throw new AssertionException($"POST {example.Path} does not say what it has made");
    }

    private (string Name, int Parent) Next(int own, int foreignParent, out bool foreign)
    {
        foreign = isForeign?.Invoke(_nodes.Count) == true;
        return foreign ? (Unique(OperationBench.ForeignName + " "), foreignParent) : (Unique("Own "), own);
    }

    private Guid Made(Guid key, bool foreign)
    {
        _nodes.Add(key);
        if (foreign)
        {
            _foreign.Add(key);
        }
        return key;
    }

    private static async Task<string> TextAsync(Task<Guid> key) => (await key).ToString();
}
