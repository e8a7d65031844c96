using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.Vocabularies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

internal sealed partial class TermStories
{
    private static async Task PressAsync(IPage page, AriaRole role, string name, string key) =>
        await page.GetByRole(role, new() { Name = name }).PressAsync(key);

    private static async Task TypeAndTakeAsync(IPage page, ILocator search, string text, string option)
    {
        await search.FocusAsync();
        await search.FillAsync("");
        await page.Keyboard.TypeAsync(text);
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync(option);
        await page.Keyboard.PressAsync("Enter");
    }

    // The client then reads the document back and shows that.
    private static async Task SaveAsync(IPage page)
    {
        var button = EditorsWindow.Button(page.Locator("umb-workspace-footer"), "Save");
        await page.RunAndWaitForResponseAsync(
            () => button.ClickAsync(),
            response => response.Request.Method == "PUT" && SavedDocument().IsMatch(response.Url)
        );
        await Assertions.Expect(button).Not.ToHaveAttributeAsync("state", "waiting");
    }

    [GeneratedRegex("/v1/document/[^/?]+$")]
    private static partial Regex SavedDocument();

    private static async Task ExpectNoViolationAsync(ILocator element)
    {
        var result = await element.RunAxe();
        Assert.That(result.Passes, Is.Not.Empty);
        Assert.That(
            result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")),
            Is.Empty
        );
    }

    // To look at: IBIS_SCREENSHOTS names a folder.
    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("IBIS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    private async Task<WatchedPage> OpenAsync(Guid id, string look = "light")
    {
        var watched = look == "ar" ? await OpenInArabicAsync() : await _site.OpenSignedInAsync();
        await watched.Page.SetViewportSizeAsync(1400, 900);
        await watched.Page.AddInitScriptAsync(
            $"localStorage.setItem('umb-theme-alias', 'umb-{(look == "dark" ? "dark" : "light")}-theme')"
        );
        await watched.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{id}");
        await Assertions.Expect(watched.Page.Locator("ibis-policy-area-card").First).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator("ibis-place-map path").First).ToBeAttachedAsync();
        if (look == "dark")
        {
            await watched.Page.WaitForFunctionAsync(
                "document.querySelector(\"link[href$='/css/dark.css']\")?.sheet != null"
            );
        }
        return watched;
    }

    private async Task<WatchedPage> OpenInArabicAsync()
    {
        var users = _site.Services.GetRequiredService<IUserService>();
        var user =
            users.GetByUsername("arabiceditor")
            ?? await EditorClient.UserAsync(_site.Services, "ArabicEditor", ["content"], Verbs.All);
        user.Language = "ar";
        users.Save(user);
        return await _site.OpenSignedInAsync(user);
    }

    private Guid NewDocument(bool isFilled = false)
    {
        var contents = _site.Services.GetRequiredService<IContentService>();
        var document = contents.Create($"Example {Guid.NewGuid():N}", -1, TermDocumentType.Alias);
        if (isFilled)
        {
            var (economy, employment, gone) = (
                TermBench.Term("socio-economic"),
                TermBench.Term("employment"),
                Guid.NewGuid()
            );
            document.SetValue(
                TermBench.Areas,
                $$"""{"primary":"{{economy}}","subThemes":["{{employment}}","{{gone}}"]}"""
            );
            document.SetValue(TermBench.Tags, $"""["{employment}","{TermBench.Term("women")}","{gone}"]""");
            document.SetValue(
                TermBench.Places,
                $$$"""{"places":["{{{StableKey.OfContent("places/morocco")}}}","{{{gone}}}"],"point":{"latitude":34,"longitude":-6.8,"precision":"city"}}"""
            );
        }
        contents.Save(document);
        return document.Key;
    }

    private string? Stored(Guid id, string alias) =>
        _site.Services.GetRequiredService<IContentService>().GetById(id)!.GetValue<string>(alias);
}
