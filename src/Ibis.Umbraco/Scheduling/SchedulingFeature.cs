using Ibis.Umbraco.Documents;
using Ibis.Umbraco.DocumentTexts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.Umbraco.Scheduling;

/// <summary>Work without a visitor or editor behind it. On several nodes, one of them does it.</summary>
public static class SchedulingFeature
{
    public static IUmbracoBuilder AddScheduling(this IUmbracoBuilder builder) =>
        builder
            .Repeats<ScheduledPublishing>()
            .Repeats<VersionCleanup>()
            .Repeats<TemporaryFileCleanup>()
            .Repeats<LateReferences>()
            .Repeats<DocumentTextReading>();

    private static IUmbracoBuilder Repeats<T>(this IUmbracoBuilder builder)
        where T : class, IRecurringWork
    {
        builder.Services.AddSingleton<T>();
        builder.Services.AddSingleton<RecurringWork<T>>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RecurringWork<T>>());
        return builder;
    }
}
