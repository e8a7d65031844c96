using Umbraco.Cms.Core.Configuration;

namespace Ibis.Umbraco.Users;

/// <summary>What is wrong with a password.</summary>
public enum PasswordFault
{
    TooShort,
    NoDigit,
    NoLowercase,
    NoUppercase,
    NoSign,
}

/// <summary>What a password has to be like.</summary>
/// <param name="settings">The settings as they are now.</param>
public sealed class PasswordRules(Func<IPasswordConfiguration> settings)
{
    /// <summary>Longer ones are refused: hashing them would be work for nothing.</summary>
    public const int MaxLength = 512;

    public IReadOnlyList<PasswordFault> FaultsOf(string password)
    {
        var rules = settings();
        var faults = new List<PasswordFault>();
        Add(PasswordFault.TooShort, password.Length < rules.RequiredLength || password.Length > MaxLength);
        Add(PasswordFault.NoDigit, rules.RequireDigit && !password.Any(char.IsAsciiDigit));
        Add(PasswordFault.NoLowercase, rules.RequireLowercase && !password.Any(char.IsLower));
        Add(PasswordFault.NoUppercase, rules.RequireUppercase && !password.Any(char.IsUpper));
        Add(PasswordFault.NoSign, rules.RequireNonLetterOrDigit && password.All(char.IsLetterOrDigit));
        return faults;

        void Add(PasswordFault fault, bool isThere)
        {
            if (isThere)
            {
                faults.Add(fault);
            }
        }
    }

    /// <summary>The rules in one sentence, for the Management API; the sign-in pages say them in the reader's language.</summary>
    public string Describe()
    {
        var rules = settings();
        string[] also =
        [
            .. rules.RequireDigit ? ["a digit"] : Array.Empty<string>(),
            .. rules.RequireLowercase ? ["a lower-case letter"] : Array.Empty<string>(),
            .. rules.RequireUppercase ? ["a capital letter"] : Array.Empty<string>(),
            .. rules.RequireNonLetterOrDigit ? ["a character that is neither"] : Array.Empty<string>(),
        ];
        var length = $"A password needs from {rules.RequiredLength} to {MaxLength} characters";
        return also.Length == 0 ? $"{length}." : $"{length}, and {string.Join(", ", also)}.";
    }
}
