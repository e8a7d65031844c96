using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco.Database;

public static class DatabaseFeature
{
    /// <summary>Makes the site's database the one <see cref="NpgsqlDataSource"/> of the application. Runs no migration.</summary>
    public static IUmbracoBuilder AddDatabase(this IUmbracoBuilder builder, SiteDatabase database)
    {
        builder.Services.AddSingleton(services => OpenDataSource(database, services.GetService<ILoggerFactory>()));
        builder.Services.AddSingleton<IHostedService>(new SignalHandover(database));
        return builder;
    }

    /// <summary>The pool of connections every part of the site shares.</summary>
    public static NpgsqlDataSource OpenDataSource(SiteDatabase database, ILoggerFactory? loggerFactory = null) =>
        new NpgsqlDataSourceBuilder(database.ConnectionString)
            .EnableUnmappedTypes()
            .UseLoggerFactory(loggerFactory)
            .Build();

    /// <summary>Hosted services start after the host has taken Ctrl-C and SIGTERM upon itself.</summary>
    private sealed class SignalHandover(SiteDatabase database) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            database.LeaveSignalsToHost();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
