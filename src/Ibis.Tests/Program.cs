using Ibis.Tests.Integration.Survival;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ibis.Tests;

/// <summary>A site that tests can kill: the smallest there is, which holds its database until its input ends, or one at work.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        if (configuration["workOn"] is { } connectionString)
        {
            await Worker.RunAsync(connectionString);
            return 0;
        }
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
