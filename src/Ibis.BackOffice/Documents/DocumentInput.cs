using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.Documents;

/// <summary>What the client sends of a document, as Umbraco's services take it, and their complaints as the client takes them.</summary>
internal static class DocumentInput
{
    public static TModel Fill<TModel>(this TModel model, IDocumentContent input)
        where TModel : ContentEditingModelBase
    {
        model.Properties =
        [
            .. input.Values.Select(value => new PropertyValueModel
            {
                Alias = value.Alias,
                Culture = value.Culture,
                Segment = value.Segment,
                Value = value.Value,
            }),
        ];
        model.Variants =
        [
            .. input.Variants.Select(variant => new VariantModel
            {
                Culture = variant.Culture,
                Segment = variant.Segment,
                Name = variant.Name ?? "",
            }),
        ];
        return model;
    }

    public static ContentCreateModel ToModel(this INewDocument document) =>
        new ContentCreateModel
        {
            Key = document.Id,
            ParentKey = document.Parent?.Id,
            ContentTypeKey = document.DocumentType.Id,
            TemplateKey = document.Template?.Id,
        }.Fill(document);

    public static ContentUpdateModel ToModel(this IChangedDocument document) =>
        new ContentUpdateModel { TemplateKey = document.Template?.Id }.Fill(document);

    /// <summary>A document has to have a name in one language at least; without one nothing can be saved.</summary>
    /// <returns>Null when there is one.</returns>
    public static IResult? NameRefusal(IDocumentContent input, string what = "document")
    {
        if (input.Variants.Any(variant => !string.IsNullOrWhiteSpace(variant.Name)))
        {
            return null;
        }
        var errors = input
            .Variants.Select(variant => $"$.variants[{Filter(variant.Culture, variant.Segment)}].name")
            .Distinct()
            .ToDictionary(path => path, _ => (string[])["#validation_invalidEmpty"]);
        return Answers.Invalid(
            $"The {what} has no name",
            "Enter a name, then save again.",
            nameof(ContentEditingOperationStatus.PropertyValidationError),
            errors
        );
    }

    public static IResult Invalid(ContentValidationResult result) =>
        Answers.Invalid(
            "Some values are not valid",
            "Look at the fields that are marked, and correct them.",
            nameof(ContentEditingOperationStatus.PropertyValidationError),
            result
                .ValidationErrors.GroupBy(PathOf)
                .ToDictionary(
                    errors => errors.Key,
                    errors => errors.SelectMany(error => error.ErrorMessages).Distinct().ToArray()
                )
        );

    /// <summary>Where the value of a field stands that is the same in all languages.</summary>
    public static string PathOf(string alias) => PathOf(alias, null, null);

    private static string PathOf(PropertyValidationError error) =>
        PathOf(error.Alias, error.Culture, error.Segment) + error.JsonPath;

    private static string PathOf(string alias, string? culture, string? segment) =>
        $"$.values[?(@.alias == '{alias}' && {Conditions(culture, segment)})].value";

    private static string Filter(string? culture, string? segment) => $"?({Conditions(culture, segment)})";

    private static string Conditions(string? culture, string? segment) =>
        $"@.culture == {Quoted(culture)} && @.segment == {Quoted(segment)}";

    private static string Quoted(string? text) =>
        text is null ? "null" : $"'{text.Replace("'", "\\'", StringComparison.Ordinal)}'";
}
