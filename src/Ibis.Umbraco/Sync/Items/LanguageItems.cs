using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class LanguageItems(ILanguageService languages, SyncFileNames names)
    : SyncItems<ILanguage>(SyncKind.Languages)
{
    public override IReadOnlyList<SyncFile> InOrder(IReadOnlyList<SyncFile> files, SyncRun run) =>
        [
            .. files
                .OrderByDescending(file => file.Root.Flag("IsDefault") ?? false)
                .ThenBy(file => file.Alias, StringComparer.Ordinal),
        ];

    protected override Task<ILanguage?> FindAsync(SyncFile file, SyncRun run) =>
        languages.GetAsync(file.Root.Some("IsoCode") ?? file.Alias);

    protected override async Task<ILanguage> ApplyAsync(ILanguage? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var iso = file.Needed("IsoCode");
        var culture =
            CultureOf(iso)
            ?? throw file.Refuse(
                file.Root.At("IsoCode"),
                $"there is no culture '{iso}'",
                "use a code such as en, pt-BR or zh-Hans that the system knows"
            );
        var name = file.Root.Some("Name") ?? culture.EnglishName;
        var language = existing ?? new Language(iso, name);
        language.CultureName = name;
        language.IsMandatory = file.Root.Flag("IsMandatory") ?? language.IsMandatory;
        // Another language takes the place of the default one; it is never just given up.
        language.IsDefault |= file.Root.Flag("IsDefault") ?? false;
        if (file.Root.Some("Fallback") is { } fallback)
        {
            await SetFallbackAsync(language, fallback, file, pass);
        }
        return language;
    }

    protected override async Task SaveAsync(ILanguage item, bool isNew, SyncFile file, SyncRun run)
    {
        var saved = isNew
            ? await languages.CreateAsync(item, Constants.Security.SuperUserKey)
            : await languages.UpdateAsync(item, Constants.Security.SuperUserKey);
        file.Accept(saved.Success, saved.Status);
    }

    protected override async Task RemoveAsync(ILanguage item, SyncFile marker)
    {
        var removed = await languages.DeleteAsync(item.IsoCode, Constants.Security.SuperUserKey);
        marker.Accept(removed.Success, removed.Status);
    }

    protected override async IAsyncEnumerable<ILanguage> ListAsync()
    {
        foreach (var language in (await languages.GetAllAsync()).OrderBy(language => language.IsoCode, SyncOrder.Text))
        {
            yield return language;
        }
    }

    protected override async Task<ILanguage?> GetAsync(Guid key) =>
        (await languages.GetAllAsync()).FirstOrDefault(language => language.Key == key);

    protected override Task<XElement> WriteAsync(ILanguage item) =>
        Task.FromResult(
            new XElement(
                Kind.Root,
                new XAttribute("Key", SyncKeys.FromText(item.IsoCode)),
                new XAttribute("Alias", item.IsoCode),
                new XAttribute("Level", 0),
                new XElement("Name", item.CultureName),
                new XElement("IsoCode", item.IsoCode),
                new XElement("IsMandatory", item.IsMandatory),
                new XElement("IsDefault", item.IsDefault),
                string.IsNullOrEmpty(item.FallbackIsoCode) ? null : new XElement("Fallback", item.FallbackIsoCode)
            )
        );

    protected override async Task<SyncItem> ItemAsync(ILanguage item) =>
        new(item.Key, item.IsoCode, names.OfText(item.IsoCode), await WriteAsync(item));

    protected override XElement Comparable(XElement root)
    {
        // The key is made from the code and differs in files before version 10.
        var copy = new XElement(root);
        copy.SetAttributeValue("Key", null);
        return copy;
    }

    private async Task SetFallbackAsync(ILanguage language, string fallback, SyncFile file, SyncPass pass)
    {
        if (await languages.GetAsync(fallback) is not null)
        {
            language.FallbackIsoCode = fallback;
        }
        else if (pass == SyncPass.Second)
        {
            throw file.Refuse(
                file.Root.At("Fallback"),
                $"there is no language '{fallback}' to fall back to",
                "add its file in Languages or remove <Fallback>"
            );
        }
    }

    private static CultureInfo? CultureOf(string iso)
    {
        try
        {
            return CultureInfo.GetCultureInfo(iso, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
