using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Tests;

/// <summary>The smallest site there is: it holds its database until its input ends or a signal comes.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var contentRoot = configuration["contentRoot"] ?? Environment.CurrentDirectory;
        try
        {
            await using var database = await SiteDatabase.StartAsync(
                configuration,
                contentRoot,
                NullLogger.Instance,
                CancellationToken.None
            );
            await Console.Out.WriteLineAsync(database.ConnectionString);
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (DatabaseStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
