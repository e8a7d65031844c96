using Ibis.Core.StartingContent;
using Ibis.Umbraco.Database;
using Ibis.Umbraco.Sync;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Ibis.Web.Composition;

/// <summary>Work that is done by the site's own services without serving it: <c>schema import</c> and the like.</summary>
internal static class Commands
{
    public const string Usage = "Usage: bin/schema seed, or bin/" + SyncCommand.Usage;

    public static bool AreAsked(string[] args) => args is ["schema", ..];

    /// <returns>The exit code: 0 done, 1 something failed and was said, 2 the command is not known.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplicationBuilder builder, ILoggerFactory startLog)
    {
        await using var database = await SiteDatabase.JoinOrStartAsync(
            builder.Configuration,
            builder.Environment.ContentRootPath,
            startLog.CreateLogger("Ibis.Database"),
            CancellationToken.None
        );
        await database.MigrateAsync(startLog.CreateLogger("Ibis.Database"), CancellationToken.None);
        builder.AddSite(database, startLog);
        builder.Services.AddSingleton<IServer, NoServer>();
        await using var app = builder.Build();
        await app.StartAsync();
        try
        {
            return await RunAsync(args, app);
        }
        finally
        {
            await app.StopAsync();
        }
    }

    private static async Task<int> RunAsync(string[] args, WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        switch (args)
        {
            case [_, "seed"]:
                await StartingContentCommand.RunAsync(app.Services, Console.WriteLine, stopping);
                return 0;
            case [_, "import" or "export" or "report", ..]:
                return await SyncCommand.RunAsync(app.Services, args[1..], Console.Out, stopping);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    /// <summary>Commands answer no requests, so that they can run beside a site.</summary>
    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
