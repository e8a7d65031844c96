using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Rendering.Blocks;

/// <summary>Renders a block with the view of its element type, in the folder where Umbraco looks for it: Views/Partials/{editor}/Components/{alias}.cshtml.</summary>
internal sealed partial class BlockViews(
    ICompositeViewEngine engine,
    ITempDataProvider tempData,
    IModelMetadataProvider metadata,
    IHostEnvironment environment,
    ILogger<BlockViews> logger
)
{
    /// <param name="editor">The folder of the editor: richtext, blocklist, blockgrid or singleblock.</param>
    /// <returns>HTML. Without a view: what is missing where a developer sees it, else nothing and a warning in the log.</returns>
    public async Task<string> RenderAsync(
        string editor,
        IBlockReference<IPublishedElement, IPublishedElement> block,
        HttpContext http
    )
    {
        var path = $"~/Views/Partials/{editor}/Components/{block.Content.ContentType.Alias}.cshtml";
        if (engine.GetView(executingFilePath: null, path, isMainPage: false).View is not { } view)
        {
            NoView(path);

            return environment.IsProduction()
                ? string.Empty
                : $"<p role=\"alert\">{HtmlEncoder.Default.Encode($"A block is not shown: there is no view {path}. Add it.")}</p>";
        }

        await using var html = new StringWriter();
        await view.RenderAsync(
            new ViewContext(
                new ActionContext(http, http.GetRouteData(), new ActionDescriptor()),
                view,
                new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = block },
                new TempDataDictionary(http, tempData),
                html,
                new HtmlHelperOptions()
            )
        );

        return html.ToString();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A block is not shown: there is no view {Path}.")]
    private partial void NoView(string path);
}
