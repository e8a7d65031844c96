using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Operations.ExampleBody;

namespace Ibis.Tests.Integration.BackOffice.Operations;

/// <summary>Operations on media and uploads that need more than a key.</summary>
internal static class MediaExamples
{
    public static IEnumerable<KeyValuePair<string, Func<ExampleThings, Task<Example>>>> All { get; } =
        new Dictionary<string, Func<ExampleThings, Task<Example>>>
        {
            ["POST /media"] = async things => new("/media", await NewAsync(things)),
            ["POST /media/validate"] = async things => new("/media/validate", await NewAsync(things)),
            ["PUT /media/{}/validate"] = async things =>
            {
                var id = await things.MediaAsync();
                return new($"/media/{id}/validate", await things.ReadAsync($"/media/{id}"));
            },
            ["PUT /media/sort"] = async things =>
            {
                var parent = await things.MediaAsync();
                var child = await things.MediaAsync(below: parent);
                return new("/media/sort", DocumentExamples.Sorting(parent, child));
            },
            ["GET /recycle-bin/media/referenced-by"] = _ =>
                Task.FromResult(new Example("/recycle-bin/media/referenced-by?skip=0&take=10")),
            ["PUT /recycle-bin/media/{}/restore"] = async things =>
                new(
                    $"/recycle-bin/media/{await things.TrashedMediaAsync()}/restore",
                    new JsonObject { ["target"] = Reference(await things.MediaAsync()) }
                ),
            ["DELETE /recycle-bin/media"] = _ => Task.FromResult(new Example("/recycle-bin/media")),
            ["GET /collection/media"] = async things =>
                new($"/collection/media?id={await things.MediaAsync()}&skip=0&take=10"),
            ["GET /imaging/resize/urls"] = async things =>
                new($"/imaging/resize/urls?id={await things.MediaAsync()}&width=200&height=200"),
            // The only body that is no JSON; the fields are tried by tests of its own.
            ["POST /temporary-file"] = _ =>
                Task.FromResult(new Example("/temporary-file") { Refusal = "it takes a form" }),
            ["GET /temporary-file/{}"] = async things =>
                new($"/temporary-file/{await UploadAsync(things, "a.txt", "a"u8.ToArray())}"),
            ["DELETE /temporary-file/{}"] = async things =>
                new($"/temporary-file/{await UploadAsync(things, "a.txt", "a"u8.ToArray())}"),
        };

    /// <summary>The key of a file that the administrator has uploaded.</summary>
    public static async Task<Guid> UploadAsync(ExampleThings things, string name, byte[] content)
    {
        var id = Guid.NewGuid();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(content), "File", name },
        };
        using var answer = await things.Bench.Admin.PostAsync($"{EditorClient.Api}/temporary-file", form);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    private static async Task<JsonObject> NewAsync(ExampleThings things)
    {
        var folder = things.Bench.Site.Get<IMediaTypeService>().Get(Constants.Conventions.MediaTypes.Folder)!;
        return new JsonObject
        {
            ["id"] = Guid.NewGuid(),
            ["parent"] = Reference(await things.MediaAsync()),
            ["mediaType"] = Reference(folder.Key),
            ["values"] = new JsonArray(),
            ["variants"] = new JsonArray(new JsonObject { ["name"] = ExampleThings.Unique("Shelf ") }),
        };
    }
}
