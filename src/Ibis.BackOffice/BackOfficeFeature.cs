using Microsoft.AspNetCore.Builder;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice;

/// <summary>Everything that editors work with: one line a part.</summary>
public static class BackOfficeFeature
{
    /// <summary>Adds the services of the back office.</summary>
    public static IUmbracoBuilder AddBackOffice(this IUmbracoBuilder builder) => builder;

    /// <summary>Adds the addresses of the back office. Routing has to be in use already.</summary>
    public static void MapBackOffice(this WebApplication app) { }
}
