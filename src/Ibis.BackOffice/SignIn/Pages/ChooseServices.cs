using Ibis.Umbraco.Users;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Ibis.BackOffice.SignIn.Pages;

/// <summary>What the page for choosing a password works with.</summary>
internal sealed class ChooseServices(
    PageRenderer pages,
    SignInLimits limits,
    IUserService users,
    PasswordRules rules,
    IOptionsMonitor<UserPasswordConfigurationSettings> settings
)
{
    public PageRenderer Pages => pages;

    public SignInLimits Limits => limits;

    public IUserService Users => users;

    public PasswordRules Rules => rules;

    public IReadOnlyList<string> RulesIn(PageTexts texts)
    {
        var wanted = settings.CurrentValue;
        return
        [
            texts.Format("passwordRule", wanted.RequiredLength),
            .. wanted.RequireDigit ? [texts["passwordDigit"]] : Array.Empty<string>(),
            .. wanted.RequireLowercase ? [texts["passwordLower"]] : Array.Empty<string>(),
            .. wanted.RequireUppercase ? [texts["passwordUpper"]] : Array.Empty<string>(),
            .. wanted.RequireNonLetterOrDigit ? [texts["passwordSign"]] : Array.Empty<string>(),
        ];
    }
}
