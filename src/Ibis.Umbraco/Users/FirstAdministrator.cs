using System.Security.Cryptography;
using Ibis.Umbraco.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Ibis.Umbraco.Users;

/// <summary>Gives Umbraco's super user a name and a password at the first start.</summary>
internal sealed partial class FirstAdministrator(
    IUserRepository users,
    UserPasswords hashes,
    IOptions<UnattendedSettings> unattended,
    IOptions<UserPasswordConfigurationSettings> passwords,
    IHostEnvironment environment,
    ILogger<FirstAdministrator> logger
) : IDefaultData
{
    private const string DevelopmentEmail = "admin@localhost.test";

    public int Order => 0;

    public void Create()
    {
        var administrator =
            users.GetForUpgrade(Constants.Security.SuperUserId)
            ?? throw new InvalidOperationException(
                "The user with the id -1 is gone. Restore it from a backup: Umbraco does its own work in its name."
            );
        if (!string.IsNullOrEmpty(administrator.RawPasswordValue))
        {
            return;
        }

        var settings = unattended.Value;
        if (
            !string.IsNullOrWhiteSpace(settings.UnattendedUserEmail)
            && !string.IsNullOrEmpty(settings.UnattendedUserPassword)
        )
        {
            Save(
                administrator,
                settings.UnattendedUserName,
                settings.UnattendedUserEmail,
                Checked(settings.UnattendedUserPassword)
            );
        }
        else if (environment.IsDevelopment())
        {
            var password = RandomNumberGenerator.GetString(
                "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789",
                20
            );
            Save(administrator, settings.UnattendedUserName, DevelopmentEmail, password);
            LogDevelopmentPassword(DevelopmentEmail, password);
        }
        else
        {
            LogNobody();
        }
    }

    private void Save(IUser administrator, string? name, string email, string password)
    {
        administrator.Name = string.IsNullOrWhiteSpace(name) ? "Administrator" : name;
        administrator.Username = email;
        administrator.Email = email;
        hashes.Set(administrator, password);
        users.Save(administrator);
    }

    private string Checked(string password) =>
        password.Length >= passwords.Value.RequiredLength
            ? password
            : throw new InvalidOperationException(
                $"Umbraco:CMS:Unattended:UnattendedUserPassword has {password.Length} characters, at least "
                    + $"{passwords.Value.RequiredLength} are required. Choose a longer password and start again."
            );

    [LoggerMessage(
        LogLevel.Warning,
        "The first administrator was made: {Email}, password {Password} - shown only this once, and only in Development."
    )]
    private partial void LogDevelopmentPassword(string email, string password);

    [LoggerMessage(
        LogLevel.Warning,
        "Nobody can sign in to the back office yet. Set Umbraco:CMS:Unattended:UnattendedUserEmail and "
            + "UnattendedUserPassword and start again to make the first administrator."
    )]
    private partial void LogNobody();
}
