using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Status = Umbraco.Cms.Core.Services.OperationStatus.ContentTypeOperationStatus;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>What Umbraco's services say about a type, in words for people.</summary>
internal static class TypeStatuses
{
    public static IResult NotFound(string noun) => Answers.NotFound($"The {noun}");

    /// <param name="noun">As people call it: <c>document type</c>.</param>
    public static IResult Refused(Status status, string noun) =>
        status == Status.NotFound ? NotFound(noun)
        : Words(status, noun) is var (title, detail) ? Answers.Refused(status, title, detail)
        : Answers.Refused(status, $"The {noun} could not be changed", "Reload it and try again.");

    public static IResult Refused(ContentTypeStructureOperationStatus status, string noun) =>
        status switch
        {
            ContentTypeStructureOperationStatus.NotFound => NotFound(noun),
            ContentTypeStructureOperationStatus.ContainerNotFound => Answers.NotFound("The folder to put it in"),
            ContentTypeStructureOperationStatus.NotAllowedByPath => Answers.Refused(
                status,
                $"The {noun} cannot lie there",
                "The place is below the very thing that is to be moved. Choose another folder."
            ),
            ContentTypeStructureOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                $"A rule of the site stopped the change of the {noun}. Ask who looks after the site."
            ),
            _ => Answers.Refused(status, $"The {noun} could not be moved", "Reload the tree and try again."),
        };

    private static (string Title, string Detail)? Words(Status status, string noun) =>
        OfNames(status, noun) ?? OfStructure(status, noun) ?? OfElements(status, noun);

    private static (string, string)? OfNames(Status status, string noun) =>
        status switch
        {
            Status.DuplicateAlias => ("This alias is taken", "Another type has this alias. Choose another one."),
            Status.InvalidAlias => (
                "This alias cannot be used",
                "It is taken, is a word that Umbraco keeps for itself, or has no letters. Choose another one."
            ),
            Status.InvalidPropertyTypeAlias => (
                "A property has an alias that cannot be used",
                "It is a word that Umbraco keeps for itself, or has no letters. Rename the property or its alias."
            ),
            Status.DuplicatePropertyTypeAlias => (
                "Two properties have the same alias",
                "The alias is used twice here, in a composition, or in a type that is built on this one. Rename one of them."
            ),
            Status.PropertyTypeAliasCannotEqualContentTypeAlias => (
                "A property has the alias of its type",
                $"A property cannot be called as the {noun} itself. Rename the property or its alias."
            ),
            Status.NameCannotBeEmpty => ("The name is missing", $"Give the {noun} a name."),
            Status.NameTooLong => ("The name is too long", "A name has at most 255 characters."),
            Status.InvalidContainerName => ("A tab or group has no name", "Give every tab and every group a name."),
            Status.InvalidTemplateAlias => (
                "The template's alias cannot be used",
                "It is taken or has no letters. Choose another one."
            ),
            Status.SystemAliasChangeNotAllowed => (
                "This alias has to stay",
                "Umbraco itself refers to this type by its alias."
            ),
            _ => null,
        };

    private static (string, string)? OfStructure(Status status, string noun) =>
        status switch
        {
            Status.DataTypeNotFound => (
                "A property has no data type",
                "The data type of at least one property has been deleted. Choose another one for it."
            ),
            Status.InvalidInheritance => (
                "The type cannot be built on that one",
                $"A {noun} is built on exactly the type that it lies below, and is not composed of it at the same time."
            ),
            Status.InvalidComposition => (
                "A composition does not fit",
                $"At least one of the compositions is missing, is built on this {noun}, or has properties of the same aliases."
            ),
            Status.InvalidParent => (
                "The place was not found",
                $"The {noun} cannot be put there: the folder is missing, or the type is built on one that lies elsewhere."
            ),
            Status.InvalidContainerType => (
                "A container is neither tab nor group",
                "Every container of properties has the type Tab or Group."
            ),
            Status.MissingContainer => (
                "A property or group has lost its place",
                "It names a tab or group that is not sent with it. Reload the type and move it anew."
            ),
            Status.DuplicateContainer => (
                "Two tabs or groups are the same",
                "They have the same id or, at the same place, the same name. Rename one of them."
            ),
            Status.NotAllowed => ("This is not allowed", $"Umbraco needs this {noun} as it is."),
            Status.CancelledByNotification => (
                "An extension of the site refused this",
                $"A rule of the site stopped the change of the {noun}. Ask who looks after the site."
            ),
            Status.NotImplemented => ("This cannot be done", $"Umbraco does not offer this for a {noun}."),
            _ => null,
        };

    private static (string, string)? OfElements(Status status, string noun) =>
        status switch
        {
            Status.InvalidElementFlagDocumentHasContent => (
                "There are documents of this type",
                $"The {noun} cannot become an element type while documents use it. Delete them first."
            ),
            Status.InvalidElementFlagElementHasContent => (
                "There are elements of this type",
                $"The {noun} cannot cease to be an element type while elements of it exist. Delete them first."
            ),
            Status.InvalidElementFlagElementIsUsedInPropertyEditorConfiguration => (
                "A block editor uses this type",
                "Take it out of the data types of the block editors first."
            ),
            Status.InvalidElementFlagComparedToParent => (
                "The type that this is built on is of another sort",
                "Element types are built on element types, and document types on document types."
            ),
            Status.InvalidSegmentVariationForElementType => (
                "Element types do not vary by segment",
                "Switch the variation by segment off."
            ),
            _ => null,
        };
}
