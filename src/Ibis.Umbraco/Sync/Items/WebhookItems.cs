using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class WebhookItems(IWebhookService webhooks) : SyncItems<IWebhook>(SyncKind.Webhooks)
{
    protected override Task<IWebhook?> FindAsync(SyncFile file, SyncRun run) => webhooks.GetAsync(file.Key);

    protected override Task<IWebhook> ApplyAsync(IWebhook? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var url = UrlOf(file);
        var item = existing ?? new Webhook(url) { Key = file.Key };
        item.Url = url;
        item.Enabled = file.Root.Flag("Enabled") ?? item.Enabled;
        item.ContentTypeKeys = [.. Elements(file, "ContentTypeKeys").Select(element => KeyOf(element, file))];
        item.Events = [.. Elements(file, "Events").Select(element => element.Value)];
        item.Headers = HeadersOf(file);
        return Task.FromResult(item);
    }

    protected override async Task SaveAsync(IWebhook item, bool isNew, SyncFile file, SyncRun run)
    {
        var saved = isNew ? await webhooks.CreateAsync(item) : await webhooks.UpdateAsync(item);
        file.Accept(saved.Success, saved.Status);
    }

    protected override async Task RemoveAsync(IWebhook item, SyncFile marker)
    {
        var removed = await webhooks.DeleteAsync(item.Key);
        marker.Accept(removed.Success, removed.Status);
    }

    protected override async IAsyncEnumerable<IWebhook> ListAsync()
    {
        foreach (var webhook in (await webhooks.GetAllAsync(0, int.MaxValue)).Items)
        {
            yield return webhook;
        }
    }

    protected override Task<IWebhook?> GetAsync(Guid key) => webhooks.GetAsync(key);

    protected override Task<XElement> WriteAsync(IWebhook item) =>
        Task.FromResult(
            new XElement(
                Kind.Root,
                new XAttribute("Key", item.Key),
                new XAttribute("Alias", item.Url),
                new XAttribute("Level", 0),
                new XElement("Url", item.Url),
                new XElement("Enabled", item.Enabled),
                new XElement("ContentTypeKeys", item.ContentTypeKeys.Order().Select(key => new XElement("Key", key))),
                new XElement("Events", item.Events.Order(SyncOrder.Text).Select(name => new XElement("Event", name))),
                new XElement(
                    "Headers",
                    item.Headers.OrderBy(header => header.Key, SyncOrder.Text)
                        .Select(header => new XElement(
                            "Header",
                            new XAttribute("Key", header.Key),
                            new XCData(header.Value)
                        ))
                )
            )
        );

    protected override async Task<SyncItem> ItemAsync(IWebhook item) =>
        new(item.Key, item.Url, item.Key.ToString(), await WriteAsync(item));

    private static string UrlOf(SyncFile file)
    {
        var url = file.Needed("Url");
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? url
            : throw file.Refuse(
                file.Root.At("Url"),
                $"<Url> is '{url}', not an address that can be called",
                "write one that begins with https:// or http://"
            );
    }

    private static Guid KeyOf(XElement element, SyncFile file) =>
        Guid.TryParse(element.Value, out var key)
            ? key
            : throw file.Refuse(
                element,
                $"<Key> is '{element.Value}', not a key",
                "write the key of a document type or remove the line"
            );

    private static Dictionary<string, string> HeadersOf(SyncFile file)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in Elements(file, "Headers"))
        {
            var name = (string?)element.Attribute("Key") ?? string.Empty;
            if (!IsToken(name))
            {
                throw file.Refuse(
                    element,
                    $"'{name}' cannot be the name of a header",
                    "use letters, digits and hyphens only"
                );
            }
            if (!headers.TryAdd(name, element.Value))
            {
                throw file.Refuse(element, $"the header '{name}' stands there twice", "keep one of the two");
            }
        }
        return headers;
    }

    // RFC 9110, section 5.6.2.
    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter));

    private static IEnumerable<XElement> Elements(SyncFile file, string name) =>
        file.Root.Element(name)?.Elements() ?? [];
}
