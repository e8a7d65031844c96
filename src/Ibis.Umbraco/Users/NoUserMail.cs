using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Ibis.Umbraco.Users;

/// <summary>Users get no mail yet. Umbraco asks first whether it can be sent, and offers a link to copy otherwise.</summary>
internal sealed class NoUserMail : IUserInviteSender, IUserForgotPasswordSender
{
    private const string Instead = "Set the password of the user in the back office and hand it over yourself.";

    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) =>
        throw new NotSupportedException($"IUserInviteSender.InviteUser is not supported. {Instead}");

    public Task SendForgotPassword(UserForgotPasswordMessage message) =>
        throw new NotSupportedException($"IUserForgotPasswordSender.SendForgotPassword is not supported. {Instead}");
}
