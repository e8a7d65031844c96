using System.Text.Json.Nodes;
using Ibis.Umbraco.PropertyEditors.RichText;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors;

namespace Ibis.Tests.Unit.PropertyEditors;

internal sealed class RichTextTests
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";
    private static readonly RichTextConfiguration Configuration = new()
    {
        Blocks = [new() { ContentElementTypeKey = BlockBench.Quote }],
    };
    private static readonly string Link = $"<a href=\"/{{localLink:{BlockBench.Page}}}\" type=\"document\">Page</a>";

    private readonly EditorBench _bench = new BlockBench().Bench;

    [Test]
    public void RichText_WhenStored_IsSanitisedMarkupAndBlocks()
    {
        var stored = _bench.FromEditor<RichTextEditor>(
            JsonNode.Parse("{\"markup\":\"<p onclick='x()'>Hi<script>x()</script></p>\"}"),
            Configuration
        );

        Assert.That(
            stored,
            Is.EqualTo(
                "{\"markup\":\"\\u003Cp\\u003EHi\\u003C/p\\u003E\",\"blocks\":{\"contentData\":[],\"settingsData\":[],\"expose\":[],\"Layout\":{}}}"
            )
        );
        Assert.That(
            (string?)_bench.AsJson(_bench.ToEditor<RichTextEditor>(stored, Configuration))!["markup"],
            Is.EqualTo("<p>Hi</p>")
        );
        Assert.That(_bench.FromEditor<RichTextEditor>(JsonNode.Parse("{\"markup\":\"\"}"), Configuration), Is.Null);
    }

    [Test]
    public void RichText_WhenEmptyButMandatory_IsRefused()
    {
        Assert.That(
            _bench.Errors<RichTextEditor>(
                JsonNode.Parse("{\"markup\":\"\",\"blocks\":null}"),
                Configuration,
                required: true
            ),
            Is.EqualTo(new[] { "#validation_invalidEmpty" })
        );
        Assert.That(
            _bench.Errors<RichTextEditor>(null, Configuration, required: true),
            Is.EqualTo(new[] { "#validation_invalidNull" })
        );
        Assert.That(
            _bench.Errors<RichTextEditor>(JsonNode.Parse("{\"markup\":\"x\"}"), Configuration, required: true),
            Is.Empty
        );
    }

    [Test]
    public void RichText_WhenItLinks_TellsWhatItRefersTo()
    {
        var image = Guid.NewGuid();
        var stored = Stored($"{Link}<img data-udi=\"umb://media/{image:N}\" src=\"\">");

        var references = (
            (IDataValueReference)_bench.Make<RichTextEditor>().GetValueEditor(Configuration)
        ).GetReferences(stored);

        Assert.That(
            references.Select(one => one.Udi.ToString()),
            Is.EquivalentTo(new[] { $"umb://media/{image:N}", $"umb://document/{BlockBench.Page:N}" })
        );
    }

    [Test]
    public void RichText_WhenPublished_ResolvesLinksAndSanitisesAgain()
    {
        var html = EditorBench
            .Convert(_bench.Make<RichTextConverter>(), Type(), Stored($"<p onclick=\"x()\">{Link}</p>"))!
            .ToString();

        Assert.That(html, Is.EqualTo("<p><a href=\"/page/\">Page</a></p>"));
        Assert.That(
            EditorBench.Convert(_bench.Make<RichTextConverter>(), Type(), "<p>Old</p>")!.ToString(),
            Is.EqualTo("<p>Old</p>")
        );
        Assert.That(EditorBench.Convert(_bench.Make<RichTextConverter>(), Type(), null)!.ToString(), Is.Empty);
    }

    [Test]
    public void RichText_WhenDelivered_HasMarkupAndBlocks()
    {
        var stored = Stored($"<p>{Link}</p><umb-rte-block data-content-key=\"{Block}\"></umb-rte-block>");

        var delivered = (RichTextModel)EditorBench.Deliver(_bench.Make<RichTextConverter>(), Type(), stored)!;

        Assert.That(
            delivered.Markup,
            Is.EqualTo(
                $"<p><a href=\"/page/\" data-destination-id=\"{BlockBench.Page}\" data-destination-type=\"page\" data-start-item-path=\"home\" data-start-item-id=\"{BlockBench.Page}\" data-link-type=\"Content\">Page</a></p>"
                    + $"<umb-rte-block data-content-id=\"{Block}\"></umb-rte-block>"
            )
        );
        Assert.That(delivered.Blocks.Single().Content.Properties["text"], Is.EqualTo("hi"));
        Assert.That(
            ((RichTextModel)EditorBench.Deliver(_bench.Make<RichTextConverter>(), Type(), null)!).Markup,
            Is.Empty
        );
    }

    [Test]
    public void RichText_WhenDeliveredAsTree_NamesElementsAndRoutes()
    {
        var parser = _bench.Get<IApiRichTextElementParser>();

        var root = (RichTextRootElement)parser.Parse($"<p class=\"a\">Hi {Link} &amp; more</p>", null)!;

        var paragraph = (RichTextGenericElement)root.Elements.Single();
        Assert.That((paragraph.Tag, paragraph.Attributes["class"]), Is.EqualTo(("p", (object)"a")));
        Assert.That(paragraph.Elements.Select(element => element.Tag), Is.EqualTo(new[] { "#text", "a", "#text" }));
        Assert.That(((RichTextTextElement)paragraph.Elements.Last()).Text, Is.EqualTo(" & more"));
        Assert.That(
            ((ApiContentRoute)((RichTextGenericElement)paragraph.Elements.ElementAt(1)).Attributes["route"]).Path,
            Is.EqualTo("/page/")
        );
    }

    private static global::Umbraco.Cms.Core.Models.PublishedContent.IPublishedPropertyType Type() =>
        EditorBench.PropertyType("Umbraco.RichText", Configuration);

    private string Stored(string markup) =>
        new JsonObject
        {
            ["markup"] = markup,
            ["blocks"] = JsonNode.Parse(
                $$$"""{"layout":{"Umbraco.RichText":[{"contentKey":"{{{Block}}}"}]},"contentData":[{"key":"{{{Block}}}","contentTypeKey":"{{{BlockBench.Quote}}}","values":[{"alias":"text","value":"hi"}]}],"settingsData":[],"expose":[{"contentKey":"{{{Block}}}"}]}"""
            ),
        }.ToJsonString();
}
