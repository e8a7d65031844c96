using Umbraco.Cms.Core.Models.PublishedContent;

namespace Ibis.Web.Routing;

/// <summary>The documents or media that a request is about, for extensions that tag answers or set how long they are kept.</summary>
internal sealed class AnswerContent
{
    private readonly List<IPublishedContent> _items = [];

    public IReadOnlyList<IPublishedContent> Items => _items;

    public static void Add(HttpContext http, IPublishedContent item)
    {
        if (http.Features.Get<AnswerContent>() is not { } content)
        {
            http.Features.Set(content = new AnswerContent());
        }
        content._items.Add(item);
    }

    public static IReadOnlyList<IPublishedContent> Of(HttpContext http) =>
        http.Features.Get<AnswerContent>()?.Items ?? [];
}
