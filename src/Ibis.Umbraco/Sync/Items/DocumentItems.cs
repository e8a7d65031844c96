using System.Xml.Linq;
using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Sync.Items;

internal sealed record DocumentServices(IContentService Content, IContentTypeService Types, ITemplateService Templates);

/// <summary>What documents and blueprints share: a document type, names by culture, a template.</summary>
internal abstract class DocumentItems(
    SyncKind kind,
    DocumentServices documents,
    NodeServices services,
    UmbracoObjectTypes objectType
) : NodeItems<IContent>(kind, services, objectType)
{
    protected IContentService Content => documents.Content;

    protected override string TrashRelations => Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;

    protected override IContent Make(string name, int parentId, SyncFile file)
    {
        var alias = file.Needed("Info", "ContentType");
        var type =
            documents.Types.Get(alias)
            ?? throw file.Refuse(
                file.Root.At("Info", "ContentType"),
                $"there is no document type '{alias}'",
                "add its file in ContentTypes or correct <ContentType>"
            );
        return new Content(name, parentId, type) { Key = file.Key };
    }

    protected override async Task<IContent> ApplyAsync(IContent? existing, SyncFile file, SyncPass pass, SyncRun run)
    {
        var item = await base.ApplyAsync(existing, file, pass, run);
        if (file.Root.At("Info", "Template") is { } element)
        {
            var template =
                (element.Key() is { } key ? await documents.Templates.GetAsync(key) : null)
                ?? (element.Value.Length > 0 ? await documents.Templates.GetAsync(element.Value) : null);
            if (template is null && element.Value.Length > 0)
            {
                run.Warn(
                    file.Refuse(
                        element,
                        $"there is no template '{element.Value}'",
                        "add its file in Templates or empty <Template>"
                    )
                );
            }
            item.TemplateId = template?.Id;
        }
        return item;
    }

    protected override async Task ApplyNamesAsync(IContent item, string name, SyncFile file)
    {
        if (!item.ContentType.VariesByCulture())
        {
            item.Name = name;
            return;
        }
        foreach (var element in file.Root.At("Info", "NodeName")?.Elements("Name") ?? [])
        {
            var culture = (string?)element.Attribute("Culture") ?? string.Empty;
            var language =
                await Services.Languages.GetAsync(culture)
                ?? throw file.Refuse(
                    element,
                    $"there is no language '{culture}'",
                    "add its file in Languages or remove the name"
                );
            if (item.GetCultureName(language.IsoCode) != element.Value)
            {
                item.SetCultureName(element.Value, language.IsoCode);
            }
        }
    }

    protected override XElement NodeNames(IContent item)
    {
        var names = base.NodeNames(item);
        if (item.ContentType.VariesByCulture())
        {
            names.Add(
                item.AvailableCultures.Order(SyncOrder.Text)
                    .Select(culture => new XElement(
                        "Name",
                        new XAttribute("Culture", culture),
                        item.GetCultureName(culture)
                    ))
            );
        }
        return names;
    }

    protected async Task<XElement> TemplateAsync(IContent item) =>
        item.TemplateId is { } id && await documents.Templates.GetAsync(id) is { } template
            ? new XElement("Template", new XAttribute("Key", template.Key), template.Alias)
            : new XElement("Template");
}
