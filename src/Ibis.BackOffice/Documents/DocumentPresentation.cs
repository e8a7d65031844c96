using Ibis.BackOffice.Api;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Documents;

/// <summary>A document with its values in the form that the property editors of the client take.</summary>
internal sealed class DocumentPresentation(
    PropertyEditorCollection editors,
    IContentTypeService types,
    ITemplateService templates
)
{
    public async Task<DocumentResponseModel> DraftAsync(IContent content, ContentScheduleCollection schedules) =>
        new(
            content.Key,
            content.Trashed,
            TypeOf(content),
            [],
            Values(content),
            [.. Cultures(content).Select(culture => Variant(content, culture, schedules))],
            await TemplateAsync(content.TemplateId)
        );

    /// <summary>What the public sees of it.</summary>
    public async Task<DocumentResponseModel> PublishedAsync(IContent content, ContentScheduleCollection schedules)
    {
        var cultures = Cultures(content)
            .Where(culture => culture is null || content.IsCulturePublished(culture))
            .ToList();
        return new DocumentResponseModel(
            content.Key,
            content.Trashed,
            TypeOf(content),
            [],
            PublishedValues(content, cultures),
            [
                .. cultures.Select(culture =>
                    Variant(content, culture, schedules) with
                    {
                        Name = content.GetPublishName(culture) ?? "",
                    }
                ),
            ],
            await TemplateAsync(content.PublishTemplateId)
        );
    }

    public DocumentTypeReferenceResponseModel TypeOf(IContent content) =>
        new(
            content.ContentType.Key,
            content.ContentType.Icon ?? "",
            ReferenceByIdModel.To(types.Get(content.ContentTypeId)?.ListView)
        );

    public IReadOnlyList<DocumentValueResponseModel> Values(IContentBase content) =>
        [.. content.Properties.SelectMany(property => Values(property, Cultures(content)))];

    public static IReadOnlyList<DocumentVariantResponseModel> Variants(IContent content) =>
        [.. Cultures(content).Select(culture => Variant(content, culture, new ContentScheduleCollection()))];

    private List<DocumentValueResponseModel> PublishedValues(IContent content, IReadOnlyCollection<string?> cultures)
    {
        // The editors read only drafts; so what is published takes their place in a copy.
        var copy = (IContent)content.DeepClone();
        foreach (var property in copy.Properties)
        {
            foreach (var value in property.Values)
            {
                value.EditedValue = value.PublishedValue;
            }
        }
        return [.. copy.Properties.SelectMany(property => Values(property, cultures))];
    }

    private IEnumerable<DocumentValueResponseModel> Values(IProperty property, IReadOnlyCollection<string?> cultures)
    {
        var type = property.PropertyType;
        if (!editors.TryGet(type.PropertyEditorAlias, out var editor))
        {
            yield break;
        }
        var valueEditor = editor.GetValueEditor();
        foreach (var culture in type.VariesByCulture() ? cultures.OfType<string>() : (IEnumerable<string?>)[null])
        {
            foreach (var segment in Segments(property, culture))
            {
                // A value that was never set is left out, as the client expects it.
                if (valueEditor.ToEditor(property, culture, segment) is { } value)
                {
                    yield return new DocumentValueResponseModel(
                        type.PropertyEditorAlias,
                        property.Alias,
                        culture,
                        segment,
                        value
                    );
                }
            }
        }
    }

    private static IEnumerable<string?> Segments(IProperty property, string? culture) =>
        property.PropertyType.VariesBySegment()
            ? property
                .Values.Where(value => string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase))
                .Select(value => value.Segment)
                .Append(null)
                .Distinct()
            : [null];

    private static IReadOnlyList<string?> Cultures(IContentBase content) =>
        content.ContentType.VariesByCulture() ? [.. content.AvailableCultures] : [null];

    private static DocumentVariantResponseModel Variant(
        IContent content,
        string? culture,
        ContentScheduleCollection schedules
    )
    {
        var state = DocumentStates.Of(content, culture);
        var scheduleCulture = culture ?? Constants.System.InvariantCulture;
        var release = DateOf(schedules, scheduleCulture, ContentScheduleAction.Release);
        return new DocumentVariantResponseModel(
            content.Key,
            DocumentStates.Flags(state, release is not null),
            state,
            content.CreateDate,
            content.UpdateDate,
            content.GetCultureName(culture) ?? "",
            culture is null ? content.PublishDate : content.GetPublishDate(culture),
            release,
            DateOf(schedules, scheduleCulture, ContentScheduleAction.Expire),
            culture
        );
    }

    private static DateTime? DateOf(
        ContentScheduleCollection schedules,
        string culture,
        ContentScheduleAction action
    ) => schedules.GetSchedule(culture, action).Select(schedule => (DateTime?)schedule.Date).FirstOrDefault();

    private async Task<ReferenceByIdModel?> TemplateAsync(int? id) =>
        id is { } template ? ReferenceByIdModel.To((await templates.GetAsync(template))?.Key) : null;
}
