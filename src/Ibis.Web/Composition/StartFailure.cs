using Ibis.Umbraco.Database;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Ibis.Web.Composition;

/// <summary>What the person who starts the site can put right, as one sentence.</summary>
internal static class StartFailure
{
    /// <summary>The exit code that shells give to what Ctrl-C has ended.</summary>
    public const int Interrupted = 130;

    /// <returns>Null for what is an error of ours, and has to be seen with its stack trace.</returns>
    public static string? SentenceFor(Exception exception) =>
        exception switch
        {
            DatabaseStartException database => database.Message,
            OptionsValidationException settings => $"The settings are not right: {string.Join(" ", settings.Failures)}",
            IOException { InnerException: AddressInUseException } inUse =>
                $"{inUse.Message.TrimEnd('.')}: stop what listens there, or name another address with --urls or ASPNETCORE_URLS.",
            UnauthorizedAccessException denied =>
                $"{denied.Message.TrimEnd('.')} to the user \"{Environment.UserName}\", whom the site runs as: give the folder or file to that user.",
            _ => null,
        };
}
