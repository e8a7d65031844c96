using System.ComponentModel.DataAnnotations;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.DataTypes;

/// <summary>What Umbraco's service says about a data type, in words for people.</summary>
internal static class DataTypeStatuses
{
    public static IResult NotFound() => Answers.NotFound("The data type");

    public static IResult UnknownEditor(string editor) =>
        Answers.Refused(
            DataTypeOperationStatus.PropertyEditorNotFound,
            "The property editor is missing",
            $"This site has no property editor \"{editor}\". Choose another one, or install the package that brings it."
        );

    public static IResult InvalidConfiguration(IEnumerable<ValidationResult> wrong)
    {
        var reasons = string.Join(
            " ",
            wrong.Select(one => one.ErrorMessage).Where(text => !string.IsNullOrEmpty(text))
        );
        return Answers.Refused(
            DataTypeOperationStatus.InvalidConfiguration,
            "The settings of the data type are not valid",
            reasons.Length > 0 ? reasons : "At least one of the settings has a value that the editor cannot use."
        );
    }

    public static IResult Refused(DataTypeOperationStatus status) =>
        status switch
        {
            DataTypeOperationStatus.NotFound => NotFound(),
            DataTypeOperationStatus.InvalidConfiguration => InvalidConfiguration([]),
            DataTypeOperationStatus.InvalidName => Answers.Refused(
                status,
                "The data type needs a name",
                "Give it a name of at most 255 characters."
            ),
            DataTypeOperationStatus.InvalidId or DataTypeOperationStatus.DuplicateKey => Answers.Refused(
                status,
                "This id is taken",
                "Something else has this id. Create the data type again with a new one."
            ),
            DataTypeOperationStatus.ParentNotFound => Answers.NotFound("The folder to put it in"),
            DataTypeOperationStatus.ParentNotContainer => Answers.Refused(
                status,
                "This is not a folder",
                "A data type lies in a folder or at the root. Choose a folder."
            ),
            DataTypeOperationStatus.PropertyEditorNotFound => UnknownEditor("of this data type"),
            DataTypeOperationStatus.NonDeletable => Answers.Refused(
                status,
                "This data type has to stay",
                "Umbraco itself uses it."
            ),
            DataTypeOperationStatus.CancelledByNotification => Answers.Refused(
                status,
                "An extension of the site refused this",
                "A rule of the site stopped the change of the data type. Ask who looks after the site."
            ),
            // Success without a data type.
            _ => Answers.Refused(status, "The data type could not be changed", "Reload it and try again."),
        };
}
