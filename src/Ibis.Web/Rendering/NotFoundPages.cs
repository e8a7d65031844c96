using Ibis.Web.Routing;

namespace Ibis.Web.Rendering;

/// <summary>The page for an address that leads nowhere, in the language of that address.</summary>
internal sealed record NotFoundPage(PageFrame Frame) : PageModel(Frame);

internal sealed class NotFoundPages(PageFrames frames, SiteText text)
{
    public NotFoundPage Create(SiteLanguage language) =>
        new(
            frames.Of(
                new PageRequest(null, language) { TextCulture = language.Culture },
                text.In(language.Culture, "error.notFoundTitle"),
                description: null
            )
        );
}
