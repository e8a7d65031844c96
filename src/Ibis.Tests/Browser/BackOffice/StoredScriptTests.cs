using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Scripts that somebody has stored wherever text is stored. No browser may run them, for whomever it opens the place.</summary>
internal sealed partial class StoredScriptTests
{
    private const string Script =
        "\"><img src=x onerror=\"alert(1)\"><svg onload=alert(2)></svg><script>alert(3)</script>";

    private const string Markup =
        "<p>shown</p><img src=\"x\" onerror=\"alert(1)\"><svg onload=\"alert(2)\"></svg><script>alert(3)</script>"
        + "<a href=\"javascript:alert(4)\">pressed</a><iframe srcdoc=\"<script>parent.alert(5)</script>\"></iframe>"
        + "<details open ontoggle=\"alert(6)\"></details><p style=\"background:url(javascript:alert(7))\" onfocus=alert(8) autofocus tabindex=0></p>";

    // In the page and in all of its elements.
    private const string LiveMarkup = """
        () => {
          const live = root => [...root.querySelectorAll('*')].flatMap(one => [
            ...(one.matches('[onerror],[onload],[ontoggle],[onfocus],[href^="javascript:"],iframe[srcdoc]')
              || (one.localName === 'script' && /alert\(/.test(one.text)) ? [one.outerHTML] : []),
            ...(one.shadowRoot ? live(one.shadowRoot) : []),
          ]);
          return live(document);
        }
        """;

    private BackOfficeSite _site = null!;
    private ScriptedThings _scripts = null!;
    private Guid _document;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await BackOfficeSite.StartWithContentAsync();
        _scripts = new ScriptedThings(_site, Script);
        _document = await StoreInADocumentAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Script_InADocument_IsNotRunOnThePublicSite()
    {
        await using var watched = await _site.OpenAsync();
        var dialogs = Dialogs(watched.Page);
        await using var editor = await _site.OpenSignedInAsync();
        var urls = await ScriptedThings.SendAsync(editor.Page, "GET", $"/document/urls?id={_document}");
        var address = (string)
            urls![0]!["urlInfos"]!.AsArray().First(info => (string?)info!["url"] is not null)!["url"]!;

        var answer = await watched.Page.GotoAsync(address);

        Assert.That(answer!.Status, Is.EqualTo(200));
        await Assertions.Expect(watched.Page.GetByText("shown", new() { Exact = true }).First).ToBeVisibleAsync();
        foreach (var link in await watched.Page.GetByText("pressed", new() { Exact = true }).AllAsync())
        {
            await link.ClickAsync(new() { Force = true });
        }
        await AssertNothingRanAsync(watched, dialogs);
    }

    [Test]
    public async Task Script_ThatIsRun_IsNoticed()
    {
        await using var watched = await _site.OpenAsync();
        var dialogs = Dialogs(watched.Page);

        await watched.Page.SetContentAsync(Script);

        Assert.That(await watched.Page.EvaluateAsync<string[]>(LiveMarkup), Is.Not.Empty);
        Assert.That(dialogs, Is.Not.Empty);
    }

    private static async Task AssertNothingRanAsync(WatchedPage watched, List<string> dialogs)
    {
        // What has become markup runs now or later, however busy the machine is.
        Assert.That(await watched.Page.EvaluateAsync<string[]>(LiveMarkup), Is.Empty, "a stored script is live");
        Assert.That(dialogs, Is.Empty, "a stored script was run");
        Assert.That(
            watched.Complaints.Where(complaint =>
                complaint.Contains("Content Security Policy", StringComparison.Ordinal)
                || complaint.Contains(" GET /x", StringComparison.Ordinal)
            ),
            Is.Empty
        );
    }

    private static List<string> Dialogs(IPage page)
    {
        var seen = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            seen.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        return seen;
    }

    private async Task<Guid> StoreInADocumentAsync()
    {
        await using var watched = await _site.OpenSignedInAsync();
        var services = _site.Services;
        var contents = services.GetRequiredService<IContentService>();
        var types = services.GetRequiredService<IContentTypeService>();
        var practice = contents
            .GetPagedOfType(types.Get("practice")!.Id, 0, 50, out _, null!)
            .First(one => one.IsCulturePublished("en"));
        var document = (await ScriptedThings.SendAsync(watched.Page, "GET", $"/document/{practice.Key}"))!;
        foreach (var value in document["values"]!.AsArray())
        {
            if ((string?)value!["editorAlias"] == Constants.PropertyEditors.Aliases.RichText)
            {
                value["value"]!["markup"] = Markup;
            }
            else if ((string?)value["alias"] == "summary")
            {
                value["value"] = Script;
            }
        }
        document["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == "en")!["name"] = Script;
        document["culturesToPublish"] = new JsonArray("en");
        await ScriptedThings.SendAsync(watched.Page, "PUT", $"/document/{practice.Key}/update-and-publish", document);
        return practice.Key;
    }
}
