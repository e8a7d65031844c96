using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.BackOffice.SignIn;

/// <summary>Sends links for forgotten passwords behind the back of the request: nobody learns from an answer, nor from the
/// time it takes, whether an account has an address.</summary>
internal sealed partial class ForgottenPasswords(
    IUserService users,
    IOptionsMonitor<SecuritySettings> settings,
    ILogger<ForgottenPasswords> logger
) : BackgroundService
{
    // More than the limit of mails lets through; what a flood sends beyond is dropped.
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ask(string email)
    {
        if (settings.CurrentValue.AllowPasswordReset)
        {
            _asked.Writer.TryWrite(email);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            await SendAsync(email);
        }
    }

    private async Task SendAsync(string email)
    {
        try
        {
            var result = await users.SendResetPasswordEmailAsync(email);
            if (result.Result is not (UserOperationStatus.Success or UserOperationStatus.UserNotFound))
            {
                LogRefused(result.Result);
            }
        }
#pragma warning disable CA1031 // The next one has to get her mail, whatever went wrong with this one.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A link for a forgotten password could not be sent: {Status}. Check Umbraco:CMS:Global:Smtp and Umbraco:CMS:WebRouting:UmbracoApplicationUrl."
    )]
    private partial void LogRefused(UserOperationStatus status);

    [LoggerMessage(LogLevel.Error, "A link for a forgotten password could not be sent.")]
    private partial void LogFailed(Exception exception);
}
