using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ibis.Core.ContentModel.Pictures;
using Ibis.Core.ContentModel.Practices;
using Ibis.Core.StartingContent;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Umbraco.PropertyEditors.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.PracticePages;

/// <summary>Pictures in the page of a practice, on a site that signs the addresses of sizes.</summary>
internal sealed class PracticePictureTests : MediaApiTests
{
    private const string Address = "/en/integration-practices/migrant-routes-program/";

    private readonly Guid _practice = StableKey.OfContent("practices/migrant-routes-program");
    private IHtmlCollection<IElement> _figures = null!;
    private Guid _large;
    private HttpClient _visitor = null!;

    protected override Dictionary<string, string?> Settings() =>
        new() { ["Umbraco:CMS:Imaging:HMACSecretKey"] = Convert.ToBase64String(new byte[64]) };

    [OneTimeSetUp]
    public async Task ShowPicturesAsync()
    {
        await StartingContentCommand.RunAsync(Site.Services, TestContext.Progress.WriteLine, CancellationToken.None);
        _large = await ImageAsync("Large", Pictures.Png(1600, 1200));
        var small = await ImageAsync("Small", Pictures.Png(900, 600));
        Describe(_large, "Ada Example");
        var contents = Site.Get<IContentService>();
        var practice = contents.GetById(_practice)!;
        practice.SetValue(
            PracticeAliases.Images,
            PictureBlocks.Of(
                // The right half, where the picture is blue.
                (
                    _large,
                    new JsonObject
                    {
                        ["x1"] = 0.5,
                        ["y1"] = 0,
                        ["x2"] = -0.001,
                        ["y2"] = 0.5,
                    },
                    "A boat",
                    null
                ),
                (small, null, "A house", "Ben Example")
            )
        );
        contents.Save(practice);
        Assert.That(contents.Publish(practice, ["en"]).Success, Is.True);
        _visitor = Site.Client();
        _figures = await FiguresAsync(Address);
    }

    [OneTimeTearDown]
    public void Leave() => _visitor?.Dispose();

    [Test]
    public async Task Picture_IsWebpInEveryWidthItHas_EachAsSigned()
    {
        var sources = Sources(_figures[0]);

        Assert.That(sources.Select(source => source.Width), Is.EqualTo(new[] { 480, 800 }));
        foreach (var (address, width) in sources)
        {
            using var answer = await _visitor.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/webp"));
            var size = new ImageHeaderDimensions().GetDimensions(await answer.Content.ReadAsStreamAsync());
            Assert.That((size?.Width, size?.Height), Is.EqualTo((width, width * 2 / 3)));
        }
        using var unsigned = await _visitor.GetAsync(
            sources[0].Address.Replace("width=480", "width=481", StringComparison.Ordinal)
        );
        Assert.That(unsigned.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public void Picture_SaysItsSizeWhatItShowsAndWhoseItIs()
    {
        var (first, second) = (_figures[0].QuerySelector("img")!, _figures[1].QuerySelector("img")!);

        Assert.That(first.GetAttribute("alt"), Is.EqualTo("A boat"));
        Assert.That(first.GetAttribute("loading"), Is.Null);
        Assert.That(second.GetAttribute("loading"), Is.EqualTo("lazy"));
        Assert.That(second.GetAttribute("width"), Is.EqualTo("800"));
        Assert.That(second.GetAttribute("height"), Is.EqualTo("533"));
        Assert.That(_figures[0].QuerySelector("figcaption")!.TextContent.Trim(), Is.EqualTo("Photo: Ada Example"));
        Assert.That(_figures[1].QuerySelector("figcaption")!.TextContent.Trim(), Is.EqualTo("Photo: Ben Example"));
    }

    [Test]
    public void Picture_ThatIsSmall_IsNotBlownUp() =>
        Assert.That(Sources(_figures[1]).Select(source => source.Width), Is.EqualTo(new[] { 480, 800 }));

    [Test]
    public async Task Credit_IsInTheLanguageOfThePage()
    {
        var figures = await FiguresAsync("/ar/integration-practices/migrant-routes-program/");

        Assert.That(figures[0].QuerySelector(".credit")!.TextContent, Is.EqualTo("الصورة: Ada Example"));
        Assert.That(figures[0].QuerySelector("img")!.GetAttribute("lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task Credit_ThatChangesAtThePicture_ChangesOnThePage()
    {
        await FiguresAsync(Address);
        Describe(_large, "Cora Example");
        try
        {
            var figures = await FiguresAsync(Address);

            Assert.That(figures[0].QuerySelector(".credit")!.TextContent, Is.EqualTo("Photo: Cora Example"));
        }
        finally
        {
            Describe(_large, "Ada Example");
        }
    }

    private void Describe(Guid media, string credit)
    {
        var service = Site.Get<IMediaService>();
        var item = service.GetById(media)!;
        item.SetValue(PictureFields.Credit, credit);
        service.Save(item);
    }

    private async Task<IHtmlCollection<IElement>> FiguresAsync(string address)
    {
        using var answer = await _visitor.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), html);
        return new HtmlParser().ParseDocument(html).QuerySelectorAll("figure.picture");
    }

    private static List<(string Address, int Width)> Sources(IElement figure) =>
        [
            .. figure
                .QuerySelector("source[type='image/webp']")!
                .GetAttribute("srcset")!
                .Split(", ")
                .Select(source => source.Split(' '))
                .Select(source =>
                    (source[0], int.Parse(source[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture))
                ),
        ];
}
