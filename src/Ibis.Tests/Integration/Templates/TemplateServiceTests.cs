using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Tests.Integration.Templates;

internal sealed class TemplateServiceTests
{
    private TestSite _site = null!;

    private ITemplateService Templates => _site.Get<ITemplateService>();

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Template_WithLayout_KeepsContentAndPlace()
    {
        var layout = (
            await Templates.CreateAsync("Layout", "layout", "<html>@RenderBody()</html>", ATypes.User)
        ).Result;
        var page = (
            await Templates.CreateAsync("Page", "page", "@{ Layout = \"layout.cshtml\"; }\n<h1>Hi</h1>", ATypes.User)
        ).Result;

        var again = (await Templates.GetAsync("PAGE"))!;
        Assert.Multiple(() =>
        {
            Assert.That(again.Content, Does.Contain("<h1>Hi</h1>"));
            Assert.That(again.LayoutTemplateAlias, Is.EqualTo("layout"));
            Assert.That(again.Path, Is.EqualTo($"-1,{layout.Id},{page.Id}"));
        });
        Assert.That((await Templates.GetAsync("layout"))!.IsLayoutTemplate, Is.True);
        Assert.That((await Templates.GetChildrenAsync(layout.Id)).Single().Key, Is.EqualTo(page.Key));

        again.Content = "<h1>Alone</h1>";
        await Templates.UpdateAsync(again, ATypes.User);
        Assert.That((await Templates.GetAsync(page.Key))!.Path, Is.EqualTo($"-1,{page.Id}"));
        Assert.That((await Templates.GetAsync(page.Key))!.Content, Is.EqualTo("<h1>Alone</h1>"));
    }

    [Test]
    public async Task Template_WhenDeleted_LeavesTheTypesThatAllowedIt()
    {
        var template = (await Templates.CreateAsync("Gone", "gone", "", ATypes.User)).Result;
        await _site.CreateTypeAsync(ATypes.Model("templated"));
        var type = _site.TypeOf("templated");
        type.SetDefaultTemplate(template);
        await _site.SaveTypeAsync(type);
        Assert.That(_site.TypeOf("templated").DefaultTemplate?.Alias, Is.EqualTo("gone"));

        await Templates.DeleteAsync(template.Key, ATypes.User);

        Assert.That(_site.TypeOf("templated").AllowedTemplates, Is.Empty);
        Assert.That(_site.TypeOf("templated").DefaultTemplateId, Is.Zero);
    }
}
