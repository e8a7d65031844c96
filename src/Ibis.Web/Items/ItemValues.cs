using System.Globalization;
using Ibis.Core.PropertyEditors.DateRange;
using Ibis.Umbraco.PropertyEditors.MediaPicker;
using Ibis.Web.Rendering;
using Ibis.Web.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Web.Items;

/// <summary>Turns what property editors give into text, links and HTML.</summary>
internal sealed class ItemValues(ContentText text, PageUrls urls)
{
    public IEnumerable<ItemValue> Of(object? value, PageRequest request) =>
        value switch
        {
            null or bool => [],
            IHtmlEncodedString html => string.IsNullOrWhiteSpace(html.ToHtmlString())
                ? []
                : [new ItemValue(Text: null, Html: html.ToHtmlString())],
            string words => Words(words),
            Link link => [new ItemValue(link.Name ?? link.Url, link.Url)],
            MediaWithCrops media => [new ItemValue(media.Content.Name, media.LocalCrops.Src)],
            // Members have names that are not for visitors.
            IPublishedContent content => content.ItemType == PublishedItemType.Content
                ? [Linked(content, request)]
                : [],
            BlockListModel blocks => blocks.SelectMany(block => Of(block.Content, request)),
            IEnumerable<object> several => several.SelectMany(one => Of(one, request)),
            DateTimeOffset moment => [new ItemValue(moment.ToString("g", Culture(request)))],
            DateTime day when day == DateTime.MinValue => [],
            DateTime day => [new ItemValue(day.ToString(day.TimeOfDay == TimeSpan.Zero ? "d" : "g", Culture(request)))],
            DatePeriod period => [new ItemValue(Shown(period, Culture(request)))],
            DateOnly day => [new ItemValue(day.ToString("d", Culture(request)))],
            IFormattable number => [new ItemValue(number.ToString(format: null, CultureInfo.InvariantCulture))],
            _ => [],
        };

    // The short values of a block make one line, as in "Anna Aalto, University of Tartu"; its long ones follow.
    private IEnumerable<ItemValue> Of(IPublishedElement block, PageRequest request)
    {
        var values = block
            .Properties.SelectMany(property =>
                Of(text.Value<object>(block, property.Alias, request.TextCulture), request)
            )
            .ToArray();
        var line = string.Join(
            ", ",
            values.Where(value => value.Html is null && value.Address is null).Select(value => value.Text)
        );
        return values
            .Where(value => value.Html is not null || value.Address is not null)
            .Prepend(new ItemValue(line))
            .Where(value => value.Text != string.Empty);
    }

    private static string Shown(DatePeriod period, CultureInfo culture)
    {
        var ends = period.StartsAt is { } start
            ? new[] { start.ToString("g", culture), period.EndsAt?.ToString("g", culture) }
            : [period.FirstDay.ToString("d", culture), period.LastDay?.ToString("d", culture)];
        var text = string.Join(" – ", ends.OfType<string>().Distinct());
        return period.TimeZone is { } zone ? $"{text} ({zone})" : text;
    }

    private static IEnumerable<ItemValue> Words(string words) =>
        string.IsNullOrWhiteSpace(words) ? []
        : Uri.TryCreate(words, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? [new ItemValue(words, words)]
        : [new ItemValue(words.Trim())];

    private ItemValue Linked(IPublishedContent content, PageRequest request) =>
        new(
            text.Name(content, request.Language.Culture),
            content.TemplateId is > 0 ? urls.Of(content, request.Language) : null
        );

    private static CultureInfo Culture(PageRequest request) => CultureInfo.GetCultureInfo(request.Language.Culture);
}
