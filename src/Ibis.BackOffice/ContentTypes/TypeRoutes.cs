using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;

namespace Ibis.BackOffice.ContentTypes;

/// <summary>The addresses that all kinds of types have.</summary>
internal static class TypeRoutes
{
    /// <param name="name">As in the address: <c>document-type</c>.</param>
    /// <param name="readers">Sections whose people need the definitions: to edit, everybody else needs the settings.</param>
    public static void MapTypes<TType>(this IEndpointRouteBuilder api, string name, params string[] readers)
        where TType : class, IContentTypeComposition
    {
        var reading = api.MapGroup($"/{name}").ForSections(readers);
        reading.MapGet("/{id:guid}", TypeReading.GetAsync<TType>);
        reading.MapGet("/batch", TypeReading.Batch<TType>);
        reading.MapGet("/allowed-at-root", TypeReading.AllowedAtRootAsync<TType>);

        var editing = api.MapGroup($"/{name}").ForSections(Sections.Settings);
        editing.MapGet("/{id:guid}/composition-references", TypeStructure.ComposedOfAsync<TType>);
        editing.MapPost("/available-compositions", TypeStructure.AvailableAsync<TType>);
        editing.MapPost("/{id:guid}/copy", TypeStructure.CopyAsync<TType>);
        editing.MapPut("/{id:guid}/move", TypeStructure.MoveAsync<TType>);
        editing.MapDelete("/{id:guid}", TypeStructure.DeleteAsync<TType>);
        editing.MapGet("/{id:guid}/export", TypeFiles.ExportAsync<TType>);
        editing.MapPost("/import", TypeFiles.ImportAsync<TType>);

        api.MapGet($"/item/{name}", TypeReading.Items<TType>).ForSignedIn();
        api.MapGet($"/item/{name}/search", TypeReading.Search<TType>).ForSignedIn();
    }

    /// <summary>Of types whose nodes lie below each other, which members do not.</summary>
    public static void MapTypeNesting<TType>(this IEndpointRouteBuilder api, string name, params string[] readers)
        where TType : class, IContentTypeComposition
    {
        var reading = api.MapGroup($"/{name}").ForSections(readers);
        reading.MapGet("/{id:guid}/allowed-children", TypeReading.AllowedChildrenAsync<TType>);
        reading.MapGet("/{id:guid}/allowed-parents", TypeReading.AllowedParentsAsync<TType>);
    }
}
