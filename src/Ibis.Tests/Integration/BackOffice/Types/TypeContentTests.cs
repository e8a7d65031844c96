using Umbraco.Cms.Core.Services;
using static Ibis.Tests.Integration.BackOffice.Types.TypeBodies;

namespace Ibis.Tests.Integration.BackOffice.Types;

/// <summary>What happens to content when its type is changed in the back office.</summary>
internal sealed class TypeContentTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await TestSite.StartAsync();
        _client = _site.SignedInAsAdministrator();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Content_SurvivesRemovalRenamingAndBecomingVariant()
    {
        var id = Guid.NewGuid();
        var (tab, kept, removed) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var body = DocumentType(id, "survivor");
        body["containers"] = Array(Container(tab, "Content", "Tab", null));
        body["properties"] = Array(Property(kept, "kept", tab), Property(removed, "removed", tab, 1));
        await _client.CreateAsync("document-type", body);
        var contents = _site.Get<IContentService>();
        var content = contents.Create("Survivor", -1, "survivor");
        content.SetValue("kept", "stays");
        content.SetValue("removed", "goes");
        Assert.That(contents.Save(content).Success, Is.True);

        var renamed = Property(kept, "renamed", tab);
        renamed["variesByCulture"] = true;
        body["variesByCulture"] = true;
        body["properties"] = Array(renamed);
        await _client.ChangeAsync($"document-type/{id}", body);

        var after = contents.GetById(content.Key)!;
        Assert.Multiple(() =>
        {
            Assert.That(after.GetValue("renamed", "en"), Is.EqualTo("stays"));
            Assert.That(after.HasProperty("removed"), Is.False);
            Assert.That(after.GetCultureName("en"), Is.EqualTo("Survivor"));
        });
        var saved = await _client.ReadAsync($"document-type/{id}");
        Assert.That(saved["properties"]!.AsArray().Single()!["id"]!.GetValue<Guid>(), Is.EqualTo(kept));
    }

    [Test]
    public async Task Properties_MaySwapTheirAliases_AndKeepTheirContent()
    {
        var id = Guid.NewGuid();
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var body = DocumentType(id, "swapper");
        body["properties"] = Array(Property(one, "first", null), Property(two, "second", null, 1));
        await _client.CreateAsync("document-type", body);
        var contents = _site.Get<IContentService>();
        var content = contents.Create("Swapper", -1, "swapper");
        content.SetValue("first", "one");
        content.SetValue("second", "two");
        contents.Save(content);

        body["properties"] = Array(Property(one, "second", null), Property(two, "first", null, 1));
        await _client.ChangeAsync($"document-type/{id}", body);

        var after = contents.GetById(content.Key)!;
        Assert.That(after.GetValue("second"), Is.EqualTo("one"));
        Assert.That(after.GetValue("first"), Is.EqualTo("two"));
    }

    [Test]
    public async Task Type_ThatIsDeleted_TakesItsContentWithIt()
    {
        var id = Guid.NewGuid();
        await _client.CreateAsync("document-type", DocumentType(id, "doomed"));
        var contents = _site.Get<IContentService>();
        var content = contents.Create("Doomed", -1, "doomed");
        contents.Save(content);

        using var answer = await _client.DeleteAsync($"{EditorClient.Api}/document-type/{id}");

        Assert.That(answer.IsSuccessStatusCode, Is.True);
        Assert.That(contents.GetById(content.Key), Is.Null);
    }
}
