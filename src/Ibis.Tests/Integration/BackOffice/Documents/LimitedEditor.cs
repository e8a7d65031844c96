using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.Security;

namespace Ibis.Tests.Integration.BackOffice.Documents;

internal static class LimitedEditor
{
    /// <summary>Somebody who may do everything everywhere, but with one property only this.</summary>
    public static async Task<HttpClient> LimitedAsync(
        this TestSite site,
        string name,
        IContentType type,
        string alias,
        params string[] verbs
    )
    {
        var user = await site.UserAsync(name, ["content"], Verbs.All);
        var groups = site.Get<IUserGroupService>();
        var group = (await groups.GetAsync(user.Groups.Single().Alias))!;
        var property = type.PropertyTypes.Single(one => one.Alias == alias).Key;
        foreach (var verb in verbs.DefaultIfEmpty(""))
        {
            group.GranularPermissions.Add(
                new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{property}|{verb}" }
            );
        }
        Assert.That((await groups.UpdateAsync(group, SuperUserKey)).Success);
        return site.SignedInAs(site.Get<IUserService>().GetUserById(user.Id)!);
    }
}
