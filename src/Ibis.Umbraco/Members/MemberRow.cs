using Ibis.Umbraco.PlainContent;

namespace Ibis.Umbraco.Members;

internal sealed record MemberRow : PlainContentRow
{
    public required string Username { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public string? PasswordConfig { get; init; }
    public string? SecurityStamp { get; init; }
    public bool IsApproved { get; init; }
    public bool IsLockedOut { get; init; }
    public int FailedPasswordAttempts { get; init; }
    public DateTime? LastLogin { get; init; }
    public DateTime? LastLockout { get; init; }
    public DateTime? LastPasswordChange { get; init; }
    public DateTime? EmailConfirmed { get; init; }
}
