using System.Globalization;
using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Ibis.Umbraco.Sync.Items;

internal sealed class ContentTypeItems(TypeServices<IContentType> types, ITemplateService templates)
    : TypeItems<IContentType>(SyncKind.ContentTypes, types)
{
    protected override IContentType Make(SyncFile file) => new ContentType(Types.Strings, Constants.System.Root);

    protected override async Task ApplyOwnAsync(IContentType item, SyncFile file, SyncRun run)
    {
        if (file.Root.At("Info", "HistoryCleanup") is { } cleanup)
        {
            item.HistoryCleanup ??= new HistoryCleanup();
            item.HistoryCleanup.PreventCleanup = cleanup.Flag("PreventCleanup") ?? false;
            item.HistoryCleanup.KeepAllVersionsNewerThanDays = Days(cleanup.Some("KeepAllVersionsNewerThanDays"));
            item.HistoryCleanup.KeepLatestVersionPerDayForDays = Days(cleanup.Some("KeepLatestVersionPerDayForDays"));
        }
        if (file.Root.At("Info", "AllowedTemplates") is not { } allowed)
        {
            return;
        }
        var wanted = new List<ITemplate>();
        foreach (var element in allowed.Elements("Template"))
        {
            var template =
                (element.Key() is { } key ? await templates.GetAsync(key) : null)
                ?? await templates.GetAsync(element.Value);
            if (template is null)
            {
                run.Warn(
                    file.Refuse(
                        element,
                        $"there is no template '{element.Value}'",
                        "add its file in Templates or remove the line"
                    )
                );
                continue;
            }
            wanted.Add(template);
        }
        if (run.Handler(Kind).KeepTemplates)
        {
            wanted.AddRange((item.AllowedTemplates ?? []).Where(old => wanted.TrueForAll(one => one.Id != old.Id)));
        }
        if (
            !wanted
                .Select(template => template.Id)
                .Order()
                .SequenceEqual((item.AllowedTemplates ?? []).Select(old => old.Id).Order())
        )
        {
            item.AllowedTemplates = wanted;
        }
        var name = file.Root.Some("Info", "DefaultTemplate");
        var standard = wanted.Find(template => string.Equals(template.Alias, name, StringComparison.OrdinalIgnoreCase));
        if (standard?.Id != item.DefaultTemplate?.Id)
        {
            item.SetDefaultTemplate(standard);
        }
    }

    protected override async Task<XElement> WriteAsync(IContentType item) =>
        TypeXml.Root(
            item,
            Kind,
            new XElement(
                "Info",
                TypeXml.Names(item),
                Cleanup(item.HistoryCleanup),
                await TypeXml.PlaceAsync(item, Types),
                TypeXml.Compositions(item),
                new XElement("DefaultTemplate", item.DefaultTemplate?.Alias ?? string.Empty),
                new XElement(
                    "AllowedTemplates",
                    (item.AllowedTemplates ?? [])
                        .OrderBy(template => template.Alias, SyncOrder.Text)
                        .Select(template => new XElement(
                            "Template",
                            new XAttribute("Key", template.Key),
                            template.Alias
                        ))
                ),
                new XElement("AllowedInLibrary", item.AllowedInLibrary)
            ),
            TypeStructure.Write(item, Kind),
            TypeXml.Properties(item, property => [new XElement("Variations", property.Variations)]),
            TypeGroups.Write(item)
        );

    private static XElement Cleanup(HistoryCleanup? cleanup) =>
        new(
            "HistoryCleanup",
            new XElement("PreventCleanup", SyncXml.Capital(cleanup?.PreventCleanup ?? false)),
            new XElement("KeepAllVersionsNewerThanDays", Text(cleanup?.KeepAllVersionsNewerThanDays)),
            new XElement("KeepLatestVersionPerDayForDays", Text(cleanup?.KeepLatestVersionPerDayForDays))
        );

    private static string Text(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static int? Days(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var days) ? days : null;
}
