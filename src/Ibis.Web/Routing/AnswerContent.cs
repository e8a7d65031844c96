using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Routing;

/// <summary>The documents or media that a request is about, for extensions that tag answers or set how long they are kept.</summary>
internal sealed class AnswerContent
{
    private readonly List<IPublishedContent> _items = [];

    public IReadOnlyList<IPublishedContent> Items => _items;

    public static void Add(HttpContext http, IPublishedContent item)
    {
        var content = http.Features.Get<AnswerContent>() ?? new AnswerContent();
        content._items.Add(item);
        http.Features.Set(content);
    }

    public static IReadOnlyList<IPublishedContent> Of(HttpContext http) =>
        http.Features.Get<AnswerContent>()?.Items ?? [];
}
