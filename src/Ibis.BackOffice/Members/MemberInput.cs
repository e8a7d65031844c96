using Ibis.BackOffice.Documents;
using Ibis.Umbraco.Members;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Members;

/// <summary>What the client sends of a member, as Umbraco's service takes it, and what is wrong with it.</summary>
/// <remarks>Umbraco would save values that are not valid and say nothing; so they are looked at before.</remarks>
internal sealed class MemberInput(
    IMemberEditingService editing,
    MemberAccountRules rules,
    MemberStatuses statuses,
    MemberPresentation presentation
)
{
    public static MemberCreateModel Model(CreateMemberRequestModel input) =>
        Fill(
            new MemberCreateModel
            {
                Key = input.Id,
                ContentTypeKey = input.MemberType.Id,
                Password = input.Password,
            },
            input
        );

    public static MemberUpdateModel Model(UpdateMemberRequestModel input) =>
        Fill(
            new MemberUpdateModel
            {
                IsLockedOut = input.IsLockedOut,
                IsTwoFactorEnabled = input.IsTwoFactorEnabled,
                OldPassword = input.OldPassword,
                NewPassword = input.NewPassword,
            },
            input
        );

    /// <returns>Null when she can be made.</returns>
    public async Task<IResult?> RefusalAsync(CreateMemberRequestModel input, IUser user)
    {
        var model = Model(input);
        return DocumentInput.NameRefusal(input, MembersFeature.Word)
            ?? AccountRefusal(rules.FaultOf(model, null, input.Password))
            ?? Refusal(await editing.ValidateCreateAsync(model), input.MemberType.Id, user);
    }

    /// <returns>Null when the change can be saved.</returns>
    public async Task<IResult?> RefusalAsync(Guid id, UpdateMemberRequestModel input, IUser user)
    {
        if (await editing.GetAsync(id) is not { } member)
        {
            return MemberStatuses.NotFound();
        }
        var model = Model(input);
        var password = string.IsNullOrEmpty(input.NewPassword) ? null : input.NewPassword;
        return DocumentInput.NameRefusal(input, MembersFeature.Word)
            ?? AccountRefusal(rules.FaultOf(model, id, password))
            ?? Refusal(await editing.ValidateUpdateAsync(id, model), member.ContentType.Key, user);
    }

    private static TModel Fill<TModel>(TModel model, IMemberAccount input)
        where TModel : MemberEditingModelBase
    {
        model.Email = input.Email;
        model.Username = input.Username;
        model.IsApproved = input.IsApproved;
        model.Roles = input.Groups;
        return model.Fill<TModel>(input);
    }

    private IResult? AccountRefusal(MemberEditingOperationStatus? fault) =>
        fault is { } status ? statuses.Refused(status) : null;

    private IResult? Refusal(
        Attempt<ContentValidationResult, ContentEditingOperationStatus> result,
        Guid type,
        IUser user
    )
    {
        if (result.Success)
        {
            return null;
        }
        if (result.Status != ContentEditingOperationStatus.PropertyValidationError)
        {
            return MemberStatuses.Refused(result.Status);
        }
        // She cannot fill in what she does not see.
        var hidden = user.HasAccessToSensitiveData() ? new HashSet<string>() : presentation.HiddenOf(type);
        var errors = result.Result.ValidationErrors.Where(error => !hidden.Contains(error.Alias)).ToList();
        return errors.Count == 0
            ? null
            : DocumentInput.Invalid(new ContentValidationResult { ValidationErrors = errors });
    }
}
