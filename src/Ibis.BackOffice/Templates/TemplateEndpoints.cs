using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Features;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Templates;

internal sealed record TemplateResponseModel(
    Guid Id,
    string Name,
    string Alias,
    string? Content,
    ReferenceByIdModel? LayoutTemplate,
    ReferenceByIdModel? MasterTemplate
);

internal sealed record TemplateConfigurationResponseModel(bool Disabled);

internal sealed record TemplateItemResponseModel(string Alias, string Name, Guid Id, IReadOnlyList<FlagModel> Flags);

/// <summary>The templates that documents choose from. Their pages are compiled into the site, so that nothing is edited here.</summary>
internal static class TemplateEndpoints
{
    private static readonly TreePresentation<ITemplateService, NamedEntityTreeItemResponseModel> Tree = new(
        new TreeContents(UmbracoObjectTypes.Template),
        (_, nodes) => nodes.Select(NamedEntityTreeItemResponseModel.Of)
    );

    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        api.MapTemplateQueries();
        api.MapSettingsTree("template", Tree, Sections.Settings);
        api.MapGet("/template/{id:guid}", GetAsync).ForSections(Sections.Settings);
        api.MapPost("/template", Refuse).ForSections(Sections.Settings);
        api.MapPut("/template/{id:guid}", Refuse).ForSections(Sections.Settings);
        api.MapDelete("/template/{id:guid}", Refuse).ForSections(Sections.Settings);
        api.MapGet("/template/configuration", Configuration).ForSections(Sections.Settings);
        api.MapGet("/item/template/ancestors", ItemAncestorsAsync).ForSignedIn();
        api.MapGet("/item/template", ItemsAsync).ForSignedIn();
        api.MapGet("/item/template/search", SearchAsync).ForSignedIn();
    }

    private static async Task<IResult> GetAsync(Guid id, ITemplateService templates)
    {
        if (await templates.GetAsync(id) is not { } template)
        {
            return Answers.NotFound("The template");
        }
        var layout = template.LayoutTemplateAlias is { Length: > 0 } alias ? await templates.GetAsync(alias) : null;
        var reference = ReferenceByIdModel.To(layout?.Key);
        return Results.Ok(
            new TemplateResponseModel(
                template.Key,
                template.Name ?? template.Alias,
                template.Alias,
                template.Content,
                reference,
                // The name that it had before.
                reference
            )
        );
    }

    private static async Task<IEnumerable<TemplateItemResponseModel>> ItemsAsync(
        [FromQuery] Guid[]? id,
        ITemplateService templates
    ) => id is { Length: > 0 } ? (await templates.GetAllAsync(id)).Select(Item) : [];

    private static TemplateConfigurationResponseModel Configuration(UmbracoFeatures features) =>
        new(features.Disabled.DisableTemplates);

    private static async Task<IReadOnlyList<ItemAncestorsResponseModel<TemplateItemResponseModel>>> ItemAncestorsAsync(
        [FromQuery] Guid[]? id,
        SettingsTree reader,
        ITemplateService templates
    )
    {
        var known = (await templates.GetAllAsync()).ToDictionary(template => template.Key);
        return ItemAncestors.Of(
            id,
            reader,
            Tree.Contents,
            nodes => nodes.Where(node => known.ContainsKey(node.Id)).Select(node => Item(known[node.Id]))
        );
    }

    private static async Task<Paged<TemplateItemResponseModel>> SearchAsync(
        string? query,
        Page page,
        ITemplateService templates
    )
    {
        var wanted = query?.Trim() ?? string.Empty;
        ITemplate[] found =
        [
            .. (await templates.GetAllAsync())
                .Where(template => Contains(template.Name) || Contains(template.Alias))
                .OrderBy(template => template.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
        return page.Of(found, Item);

        bool Contains(string? text) => text?.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) == true;
    }

    private static TemplateItemResponseModel Item(ITemplate template) =>
        new(template.Alias, template.Name ?? template.Alias, template.Key, []);

    private static IResult Refuse() =>
        Answers.Refused(
            TemplateOperationStatus.NotAllowedInProductionMode,
            "Templates are not edited here",
            "The pages of this site are compiled into it: a template comes, changes and goes with a version of the site."
        );
}
