using System.Text.Encodings.Web;
using Ibis.Tests.Integration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>Blocks on pages, with a view for the element type "quote" in rich text and in lists, and none in grids.</summary>
internal sealed class BlockViewTests
{
    private TestSite _site = null!;
    private IPublishedContent _page = null!;
    private IDisposable _context = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(configure: services =>
            services.Configure<MvcViewOptions>(options => options.ViewEngines.Insert(0, new QuoteViews()))
        );
        var types = new EveryEditorSite(_site);
        await types.MakeElementTypeAsync();
        var samples = EditorSamples
            .All(types.MakeTargets())
            .Where(sample =>
                sample.Editor
                    is "Umbraco.RichText"
                        or "Umbraco.BlockList"
                        or "Umbraco.BlockGrid"
                        or "Umbraco.SingleBlock"
            )
            .ToArray();
        await types.MakeDocumentTypeAsync(
            samples.Select(sample => (sample.Alias, sample.Editor, sample.Configuration))
        );
        var created = await types.CreateAsync(samples.Select(sample => (sample.Alias, sample.Sent)));
        await types.PublishAsync(created.Result.Content!.Key);
        _context = _site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        _page = _site.Get<IPublishedContentCache>().GetById(preview: false, created.Result.Content.Key)!;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _context.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public void BlockInRichText_IsShownWithItsView() =>
        Assert.That(
            ((IHtmlEncodedString)Value("UmbracoRichText")).ToHtmlString(),
            Is.EqualTo("<p>Hi</p><blockquote>hi</blockquote>")
        );

    [TestCase("blocklist", "UmbracoBlockList")]
    [TestCase("singleblock", "UmbracoSingleBlock")]
    public async Task Block_IsShownByTheViewOfItsEditor(string editor, string alias) =>
        Assert.That((await PartialAsync(editor, Value(alias))).Trim(), Is.EqualTo("<blockquote>hi</blockquote>"));

    [Test]
    public async Task Block_WithoutAView_SaysWhichOneIsMissing()
    {
        var html = await PartialAsync("blockgrid", Value("UmbracoBlockGrid"));

        Assert.That(html, Does.Contain("data-col-span=\"6\"").And.Contain("data-grid-columns=\"12\""));
        Assert.That(html, Does.Contain("~/Views/Partials/blockgrid/Components/quote.cshtml"));
    }

    [Test]
    public async Task Block_WithoutAView_IsLeftOutInProduction()
    {
        var environment = _site.Get<IHostEnvironment>();
        var before = environment.EnvironmentName;
        environment.EnvironmentName = Environments.Production;

        var html = await PartialAsync("blockgrid", Value("UmbracoBlockGrid"));

        environment.EnvironmentName = before;
        Assert.That(html, Does.Contain("data-col-span").And.Not.Contain("cshtml"));
    }

    private object Value(string alias) => _page.GetProperty(alias)!.GetValue()!;

    private async Task<string> PartialAsync(string editor, object model)
    {
        var http = new DefaultHttpContext { RequestServices = _site.Services };
        var view = _site.Get<ICompositeViewEngine>().GetView(null, $"~/Views/Partials/{editor}/default.cshtml", false);
        await using var html = new StringWriter();
        await view.View!.RenderAsync(
            new ViewContext(
                new ActionContext(http, new RouteData(), new ActionDescriptor()),
                view.View,
                new ViewDataDictionary(_site.Get<IModelMetadataProvider>(), new ModelStateDictionary())
                {
                    Model = model,
                },
                new TempDataDictionary(http, _site.Get<ITempDataProvider>()),
                html,
                new HtmlHelperOptions()
            )
        );

        return html.ToString();
    }

    private sealed class QuoteViews : IViewEngine, IView
    {
        public string Path => "quote";

        public ViewEngineResult FindView(ActionContext context, string viewName, bool isMainPage) =>
            ViewEngineResult.NotFound(viewName, []);

        public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) =>
            viewPath.EndsWith("Components/quote.cshtml", StringComparison.Ordinal)
            && !viewPath.Contains("blockgrid", StringComparison.Ordinal)
                ? ViewEngineResult.Found(viewPath, this)
                : ViewEngineResult.NotFound(viewPath, []);

        public Task RenderAsync(ViewContext context)
        {
            var block = (IBlockReference<IPublishedElement, IPublishedElement>)context.ViewData.Model!;
            var text = (string)block.Content.GetProperty("text")!.GetValue()!;

            return context.Writer.WriteAsync($"<blockquote>{HtmlEncoder.Default.Encode(text)}</blockquote>");
        }
    }
}
