using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Ibis.Tests.Integration.Sync;

/// <summary>A marker for kinds whose items are used by others.</summary>
internal sealed class SyncCleanTypesTests
{
    [Test]
    public async Task Import_OfACleanMarkerForTypes_DeletesUsersBeforeWhatTheyUseAndKeepsWhatIsUsed()
    {
        await using var site = await SyncedSite.StartAsync();
        Assert.That((await site.RunAsync("import")).Code, Is.Zero);
        var content = site.Site.Get<IContentService>();
        var types = site.Site.Get<IContentTypeService>();
        site.Write("ContentTypes/part.config", Type(1, "part"));
        site.Write(
            "ContentTypes/whole.config",
            Type(2, "whole")
                .Replace(
                    "<Compositions />",
                    $"<Compositions><Composition Key=\"{TypeKey(1)}\">part</Composition></Compositions>",
                    StringComparison.Ordinal
                )
        );
        site.Write("ContentTypes/lived.config", Type(3, "lived"));
        Assert.That((await site.RunAsync("import")).Code, Is.Zero);
        content.Save(content.Create("A", Constants.System.Root, "lived", 0));
        foreach (var name in new[] { "part", "whole", "lived" })
        {
            File.Delete(Path.Combine(site.Files, $"ContentTypes/{name}.config"));
        }
        site.Clean("ContentTypes/all_clean.config", Guid.Empty);
        site.Clean("DataTypes/all_clean.config", Guid.Empty);

        var run = await site.RunAsync("import");

        Assert.That(run.Code, Is.EqualTo(1), run.Output);
        Assert.That(run.Output, Does.Contain("'lived' has no file and is not deleted, because items of that type"));
        Assert.That(types.Get("whole"), Is.Null);
        Assert.That(types.Get("part"), Is.Null);
        Assert.That(types.Get("lived"), Is.Not.Null);
        Assert.That(types.Get("article"), Is.Not.Null);
    }

    private static Guid TypeKey(int number) => Guid.Parse($"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e0{number}");

    private static string Type(int number, string alias) =>
        SampleFiles
            .ContentType(
                TypeKey(number).ToString(),
                alias,
                (
                    $"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e1{number}",
                    "text" + number,
                    $"6d0b8a10-41a5-4a8e-9b2f-0a6f2c1d3e2{number}",
                    "group"
                )
            )
            .Replace("<Variations>Culture<", "<Variations>Nothing<", StringComparison.Ordinal);
}
