using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;

namespace Ibis.BackOffice.Dictionary;

/// <summary>Dictionary items as a file of Umbraco's (.udt), to be taken to another site or to translators.</summary>
internal sealed class DictionaryFiles(
    IDictionaryItemService items,
    ILanguageService languages,
    IEntityXmlSerializer serializer,
    ITemporaryFileToXmlImportService files,
    ICoreScopeProvider scopes,
    CurrentUser me
)
{
    private const string Element = "DictionaryItem";

    // Beyond what any dictionary has; each level takes room on the stack.
    private const int MostLevels = 50;

    public async Task<IResult> ExportAsync(Guid id, bool withChildren)
    {
        if (await items.GetAsync(id) is not { } item)
        {
            return DictionaryStatuses.NotFound();
        }
        var text = serializer.Serialize(item, withChildren).ToString();
        return Results.File(
            Encoding.UTF8.GetBytes(text),
            "application/octet-stream",
            DownloadName.Of(item.ItemKey, ".udt")
        );
    }

    public async Task<IResult> ImportAsync(ImportDictionaryRequestModel body)
    {
        if (body.Parent is { Id: var parent } && await items.GetAsync(parent) is null)
        {
            return Answers.NotFound("The item to put it below");
        }
        XElement? root;
        try
        {
            var loaded = await files.LoadXElementFromTemporaryFileAsync(body.TemporaryFile.Id);
            if (!loaded.Success)
            {
                return Answers.NotFound("The uploaded file");
            }
            root = loaded.Result;
        }
        catch (XmlException exception)
        {
            return Unreadable(exception.Message);
        }
        if (root is null || !IsReadable(root))
        {
            return Unreadable(
                $"It holds no dictionary items, an item without Key and Name, or more than {MostLevels} levels of them."
            );
        }
        using var scope = scopes.CreateCoreScope();
        files.CleanupFileIfScopeCompletes(body.TemporaryFile.Id);
        var known = (await languages.GetAllAsync()).ToDictionary(
            language => language.IsoCode,
            StringComparer.OrdinalIgnoreCase
        );
        var refusal = await ImportAsync(root, body.Parent?.Id, known);
        if (refusal is not null)
        {
            return refusal;
        }
        scope.Complete();
        var key = (Guid)root.Attribute("Key")!;
        return Answers.Created(key, $"dictionary/{key}");
    }

    /// <summary>Adds what is missing: a text that the site has already stays as it is.</summary>
    private async Task<IResult?> ImportAsync(XElement element, Guid? parent, Dictionary<string, ILanguage> known)
    {
        var (key, name) = ((Guid)element.Attribute("Key")!, (string)element.Attribute("Name")!);
        var existing = await items.GetAsync(key) ?? await items.GetAsync(name);
        var item = existing ?? new DictionaryItem(parent, name) { Key = key };
        var texts = item.Translations.ToList();
        foreach (var value in element.Elements("Value"))
        {
            var isKnown = known.TryGetValue((string?)value.Attribute("LanguageCultureAlias") ?? "", out var language);
            if (
                isKnown && texts.TrueForAll(text => text.LanguageIsoCode != language!.IsoCode || text.Value.Length == 0)
            )
            {
                texts.RemoveAll(text => text.LanguageIsoCode == language!.IsoCode);
                texts.Add(new DictionaryTranslation(language!, value.Value));
            }
        }
        item.Translations = texts;
        var saved = existing is null ? await items.CreateAsync(item, me.Key) : await items.UpdateAsync(item, me.Key);
        if (!saved.Success)
        {
            return DictionaryStatuses.Refused(saved.Status);
        }
        foreach (var child in element.Elements(Element))
        {
            if (await ImportAsync(child, item.Key, known) is { } refusal)
            {
                return refusal;
            }
        }
        return null;
    }

    private static bool IsReadable(XElement root) =>
        root.DescendantsAndSelf(Element).Any()
        && root.Name == Element
        && root.DescendantsAndSelf(Element)
            .All(element =>
                Guid.TryParse((string?)element.Attribute("Key"), out _)
                && !string.IsNullOrWhiteSpace((string?)element.Attribute("Name"))
                && element.Ancestors().Take(MostLevels).Count() < MostLevels
            );

    private static IResult Unreadable(string why) =>
        Answers.Problem(
            StatusCodes.Status400BadRequest,
            "The file could not be read",
            $"It has to be a dictionary that Umbraco has exported (.udt). {why}",
            "TemporaryFileConversionFailure"
        );
}
