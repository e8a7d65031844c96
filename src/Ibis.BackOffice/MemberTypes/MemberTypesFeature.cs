using Ibis.BackOffice.ContentTypes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.MemberTypes;

internal static class MemberTypesFeature
{
    public static IUmbracoBuilder AddMemberTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<TypeKind<IMemberType>, MemberTypeKind>();
        return builder;
    }
}
