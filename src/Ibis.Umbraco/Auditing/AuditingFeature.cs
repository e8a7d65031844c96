using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Extensions;

namespace Ibis.Umbraco.Auditing;

/// <summary>Who did what to content, schema and accounts.</summary>
public static class AuditingFeature
{
    public static IUmbracoBuilder AddAuditing(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IAuditRepository, AuditRepository>();
        builder.Services.AddUnique<IAuditEntryRepository, AuditEntryRepository>();
        builder.Services.AddUnique<IAuditService, AuditService>();
        return builder;
    }
}
