using Ibis.BackOffice.Api;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.MemberNames;
using Ibis.Umbraco.Members;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Ibis.BackOffice.Members;

/// <summary>Members as the client shows them. What is sensitive is left out for those who may not see it.</summary>
internal sealed class MemberPresentation(DocumentPresentation values, IMemberTypeService types, MemberAccounts accounts)
{
    public MemberResponseModel Of(IMember member, IUser viewer) => Of([member], viewer)[0];

    public IReadOnlyList<MemberResponseModel> Of(IReadOnlyList<IMember> members, IUser viewer)
    {
        var seesAll = viewer.HasAccessToSensitiveData();
        var known = accounts.Of(members);
        return
        [
            .. members.Select(member =>
            {
                var model = Model(member, known.GetValueOrDefault(member.Id));
                return seesAll ? model : WithoutSensitive(model, member);
            }),
        ];
    }

    private MemberResponseModel Model(IMember member, MemberAccount? account) =>
        new(
            member.Key,
            member.Email,
            member.Username,
            MemberItems.TypeOf(member),
            member.IsApproved,
            member.IsLockedOut,
            account?.HasSecondFactor ?? false,
            member.FailedPasswordAttempts,
            account?.Groups ?? [],
            MemberKind.Default,
            [],
            values.Values(member),
            [new MemberVariantResponseModel(member.CreateDate, member.UpdateDate, member.Name ?? "")],
            member.LastLoginDate,
            member.LastLockoutDate,
            member.LastPasswordChangeDate
        );

    // The client shows in their place that there is something that is hidden.
    private MemberResponseModel WithoutSensitive(MemberResponseModel model, IMember member)
    {
        var hidden = HiddenOf(member.ContentType.Key);
        return model with
        {
            IsApproved = false,
            IsLockedOut = false,
            IsTwoFactorEnabled = false,
            FailedPasswordAttempts = 0,
            LastLoginDate = null,
            LastLockoutDate = null,
            LastPasswordChangeDate = null,
            Values = [.. model.Values.Where(value => !hidden.Contains(value.Alias))],
        };
    }

    /// <summary>Aliases of the properties that are sensitive.</summary>
    public IReadOnlySet<string> HiddenOf(Guid type) =>
        (types.Get(type)?.GetSensitivePropertyTypeAliases() ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
