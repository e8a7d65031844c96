using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

/// <summary>Each of our editors in Umbraco's back office, by keyboard alone.</summary>
internal sealed partial class OurEditorStories
{
    private OurEditorSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await OurEditorSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    // What a look or a language changes: colours, and the side on which a line begins.
    [Test]
    public async Task Element_InLightDarkAndArabic_HasNoViolationThatAxeKnows(
        [ValueSource(nameof(Examples))] Example example,
        [Values("light", "dark", "ar")] string look
    )
    {
        var (address, _) = await _site.DocumentAsync(
            example.Editor,
            JsonNode.Parse(Filled(example.Settings))!.AsObject(),
            Filled(example.Value)
        );
        await using var watched = look == "ar" ? await _site.OpenInAsync("ar") : await _site.OpenAsync();
        var page = watched.Page;
        await page.SetViewportSizeAsync(1400, 900);
        await page.AddInitScriptAsync(
            $"localStorage.setItem('umb-theme-alias', 'umb-{(look == "dark" ? "dark" : "light")}-theme')"
        );
        await page.GotoAsync(address);
        var element = page.Locator(example.Element);
        await Assertions.Expect(element).ToBeVisibleAsync();
        await Assertions.Expect(element.GetByText(example.Shows(look)).First).ToBeVisibleAsync();
        if (look == "dark")
        {
            await page.WaitForFunctionAsync("document.querySelector(\"link[href$='/css/dark.css']\")?.sheet != null");
        }
        await KeepPictureAsync(page, $"{example}-{look}");

        var result = await element.RunAxe();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", look == "ar" ? "rtl" : "ltr");
        Assert.That(result.Passes, Is.Not.Empty);
        Assert.That(Violations(result), Is.Empty);
        Assert.That(watched.Complaints, Is.Empty);
    }

    private static IEnumerable<Example> Examples() =>
        [
            new(
                "DateRange",
                "{}",
                """{"start":"2026-03-05","end":"2026-03-01"}""",
                "ibis-date-range",
                "Start",
                "البداية"
            ),
            new(
                "DateRange",
                """{"withTime":true}""",
                """{"start":"2026-03-01T09:30","ongoing":true,"timeZone":"Africa/Cairo"}""",
                "ibis-date-range",
                "Time zone",
                "المنطقة الزمنية"
            ),
            new(
                "WordLimit",
                """{"most":3}""",
                """{"text":"one two three four"}""",
                "ibis-word-limit",
                "4 words: 1 too many",
                "بزيادة"
            ),
            new(
                "WordLimit",
                """{"most":30,"rich":true}""",
                """{"markup":"<p>one <strong>two</strong></p>"}""",
                "ibis-word-limit",
                "2 words of at most 30",
                "على الأكثر"
            ),
            new(
                "Rights",
                """{"licences":"@vocabulary","consentNeeded":true}""",
                """{"media":"@picture","alt":{"ar":"قوارب"},"credit":"Maria","licence":"@term"}""",
                "ibis-rights",
                "Record of consent",
                "سجل الموافقة"
            ),
            new(
                "People",
                """{"stakeholderTypes":"@vocabulary","roles":["author"]}""",
                """{"people":[{"name":"Josiah Carberry","role":"author","organisation":"@page","stakeholderType":"@term"},{"name":"ليلى","organisationName":"بلدية"}]}""",
                "ibis-people",
                "Type of stakeholder",
                "نوع الجهة"
            ),
        ];

    private static async Task SaveAsync(IPage page) => await PressAsync(page, "Save", SavedDocument());

    private static async Task PublishAsync(IPage page) =>
        await PressAsync(page, "Save and publish", PublishedDocument());

    /// <summary>Presses the button; the draft is kept, nothing is published, and the field says what is wrong.</summary>
    private static async Task ExpectRefusalAsync(IPage page, string sentence)
    {
        await PressAsync(page, "Save and publish", SavedDocument());
        await Assertions.Expect(page.Locator("umb-property").GetByText(sentence)).ToBeVisibleAsync();
    }

    /// <summary>What was wrong is right, and the client has seen that.</summary>
    private static Task ExpectNoMoreOfAsync(IPage page, string sentence) =>
        Assertions.Expect(page.Locator("umb-property").GetByText(sentence)).ToHaveCountAsync(0);

    // The client then reads the document back and shows that.
    private static async Task PressAsync(IPage page, string label, Regex address)
    {
        var button = EditorsWindow.Button(page.Locator("umb-workspace-footer"), label);
        await page.RunAndWaitForResponseAsync(
            () => button.ClickAsync(),
            response => response.Request.Method == "PUT" && address.IsMatch(response.Url)
        );
        await Assertions.Expect(button).Not.ToHaveAttributeAsync("state", "waiting");
    }

    [GeneratedRegex("/v1/document/[^/?]+$")]
    private static partial Regex SavedDocument();

    [GeneratedRegex("/v1/document/[^/?]+/update-and-publish$")]
    private static partial Regex PublishedDocument();

    private string Filled(string json) =>
        json.Replace("@vocabulary", $"{_site.Things.Vocabulary}", StringComparison.Ordinal)
            .Replace("@picture", $"{_site.Things.Picture}", StringComparison.Ordinal)
            .Replace("@term", $"{_site.Things.Term}", StringComparison.Ordinal)
            .Replace("@page", $"{_site.Things.Page}", StringComparison.Ordinal);

    // To look at: IBIS_SCREENSHOTS names a folder.
    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("IBIS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));

    /// <param name="English">A text of the element that shows when it is ready.</param>
    internal sealed record Example(
        string Editor,
        string Settings,
        string Value,
        string Element,
        string English,
        string Arabic
    )
    {
        public string Shows(string look) => look == "ar" ? Arabic : English;

        public override string ToString() =>
            Settings == "{}" ? Editor : $"{Editor} {string.Concat(Settings.Where(char.IsLetter))}";
    }
}
