using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using AccountStatus = Umbraco.Cms.Core.Services.OperationStatus.MemberEditingOperationStatus;
using ContentStatus = Umbraco.Cms.Core.Services.OperationStatus.ContentEditingOperationStatus;

namespace Ibis.Umbraco.Members;

/// <summary>Makes, changes and deletes members: account, groups and values together, all or nothing.</summary>
/// <remarks>Core edits only the values; the account is the part that it leaves to its surroundings.</remarks>
internal sealed class MemberEditingService(
    IMemberService members,
    IMemberTypeService types,
    IMemberContentEditingService values,
    IEntityService entities,
    MemberAccountRules rules,
    MemberAccountChange account,
    MemberGroupChoice groups,
    ICoreScopeProvider scopes
) : IMemberEditingService
{
    public Task<IMember?> GetAsync(Guid key) => Task.FromResult(members.GetById(key));

    public Task<Attempt<ContentValidationResult, ContentStatus>> ValidateCreateAsync(MemberCreateModel createModel) =>
        values.ValidateAsync(createModel, createModel.ContentTypeKey);

    public async Task<Attempt<ContentValidationResult, ContentStatus>> ValidateUpdateAsync(
        Guid key,
        MemberUpdateModel updateModel
    ) =>
        members.GetById(key) is { } member
            ? await values.ValidateAsync(updateModel, member.ContentType.Key)
            : Attempt.FailWithStatus(ContentStatus.NotFound, new ContentValidationResult());

    public async Task<Attempt<MemberCreateResult, MemberEditingStatus>> CreateAsync(
        MemberCreateModel createModel,
        IUser user
    )
    {
        using var scope = LockedScope();
        if (rules.FaultOf(createModel, null, createModel.Password) is { } fault)
        {
            return Failed(fault);
        }
        if (await types.GetAsync(createModel.ContentTypeKey) is not { } type)
        {
            return Failed(AccountStatus.MemberTypeNotFound);
        }
        if (createModel.Key is { } key && (key == Guid.Empty || entities.Exists(key)))
        {
            return Failed(AccountStatus.Success, ContentStatus.DuplicateKey);
        }
        if (await groups.OfAsync(createModel.Roles) is not { } chosen)
        {
            return Failed(AccountStatus.RoleAssignmentFailed);
        }
        var name = MemberAccountRules.NameOf(createModel) ?? "";
        var member = members.CreateMember(createModel.Username.Trim(), createModel.Email.Trim(), name, type);
        account.Begin(member, createModel, user);
        var saved = await values.UpdateAsync(member, createModel, user.Key);
        if (!saved.Success)
        {
            return Failed(AccountStatus.Success, saved.Status);
        }
        groups.Replace(member, chosen);
        scope.Complete();
        return Attempt.SucceedWithStatus(
            Status(AccountStatus.Success, saved.Status),
            new MemberCreateResult { Content = member, ValidationResult = saved.Result.ValidationResult }
        );

        static Attempt<MemberCreateResult, MemberEditingStatus> Failed(
            AccountStatus account,
            ContentStatus content = ContentStatus.Success
        ) => Attempt.FailWithStatus(Status(account, content), new MemberCreateResult());
    }

    public async Task<Attempt<MemberUpdateResult, MemberEditingStatus>> UpdateAsync(
        Guid key,
        MemberUpdateModel updateModel,
        IUser user
    )
    {
        using var scope = LockedScope();
        if (members.GetById(key) is not { } member)
        {
            return Failed(AccountStatus.MemberNotFound);
        }
        var password = string.IsNullOrEmpty(updateModel.NewPassword) ? null : updateModel.NewPassword;
        if (rules.FaultOf(updateModel, key, password) is { } fault)
        {
            return Failed(fault);
        }
        if (await groups.OfAsync(updateModel.Roles) is not { } chosen)
        {
            return Failed(AccountStatus.RoleAssignmentFailed);
        }
        if (await account.ApplyAsync(member, updateModel, user) is { } refused)
        {
            return Failed(refused);
        }
        var saved = await values.UpdateAsync(member, updateModel, user.Key);
        if (!saved.Success)
        {
            return Failed(AccountStatus.Success, saved.Status);
        }
        groups.Replace(member, chosen);
        scope.Complete();
        return Attempt.SucceedWithStatus(Status(AccountStatus.Success, saved.Status), saved.Result);

        static Attempt<MemberUpdateResult, MemberEditingStatus> Failed(
            AccountStatus account,
            ContentStatus content = ContentStatus.Success
        ) => Attempt.FailWithStatus(Status(account, content), new MemberUpdateResult());
    }

    public async Task<Attempt<IMember?, MemberEditingStatus>> DeleteAsync(Guid key, Guid userKey)
    {
        using var scope = LockedScope();
        var deleted = await values.DeleteAsync(key, userKey);
        if (!deleted.Success)
        {
            return Attempt.FailWithStatus(
                deleted.Status == ContentStatus.NotFound
                    ? Status(AccountStatus.MemberNotFound, deleted.Status)
                    : Status(AccountStatus.Success, deleted.Status),
                deleted.Result
            );
        }
        await account.ForgetAsync(key);
        scope.Complete();
        return Attempt.SucceedWithStatus(Status(AccountStatus.Success, deleted.Status), deleted.Result);
    }

    // Two requests at once, on whichever nodes, cannot take one user name.
    private ICoreScope LockedScope()
    {
        var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MemberTree);
        return scope;
    }

    private static MemberEditingStatus Status(AccountStatus account, ContentStatus content) =>
        new() { MemberEditingOperationStatus = account, ContentEditingOperationStatus = content };
}
