using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Ibis.Tests.Integration.Scheduling;
using Ibis.Umbraco.Users;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.BackOffice.SignIn;

/// <summary>Takes mails instead of a server.</summary>
internal sealed partial class PostBox : IEmailSender
{
    private readonly SemaphoreSlim _arrived = new(0);

    public List<EmailMessage> Mails { get; } = [];

    public void Clear()
    {
        Mails.Clear();
        while (_arrived.Wait(0))
        {
            // What came for an earlier test.
        }
    }

    public async Task<string> LinkAsync()
    {
        await _arrived.WaitAsync();
        return new Uri(Link().Match(Mails[^1].Body!).Value).PathAndQuery;
    }

    public Task SendAsync(
        EmailMessage message,
        string emailType,
        bool enableNotification = false,
        TimeSpan? expires = null
    )
    {
        Mails.Add(message);
        _arrived.Release();
        return Task.CompletedTask;
    }

    public bool CanSendRequiredEmail() => true;

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
