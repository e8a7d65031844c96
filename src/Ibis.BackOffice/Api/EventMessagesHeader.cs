using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Ibis.BackOffice.Api;

/// <summary>
/// Passes on what notification handlers of extensions have to say about an operation. The client shows each message of the header
/// <c>Umb-Notifications</c>.
/// </summary>
internal static class EventMessagesHeader
{
    public const string Name = "Umb-Notifications";

    public static TBuilder WithEventMessages<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(
            async (context, next) =>
            {
                var answer = await next(context);
                Add(context.HttpContext);
                return answer;
            }
        );

    private static void Add(HttpContext http)
    {
        var messages = http
            .RequestServices.GetRequiredService<IEventMessagesFactory>()
            .GetOrDefault()
            ?.GetAll()
            .Select(message => new EventMessageModel(message.Message, message.Category, message.MessageType.ToString()))
            .ToArray();
        if (messages is { Length: > 0 } && !http.Response.HasStarted)
        {
            // The serializer writes all but ASCII as \u0000, which is what a header may hold.
            http.Response.Headers[Name] = JsonSerializer.Serialize(messages, JsonSerializerOptions.Web);
        }
    }

    private sealed record EventMessageModel(string Message, string Category, string Type);
}

/// <summary>The messages of the request that is being answered; what happens outside of one has nobody to tell.</summary>
internal sealed class RequestEventMessages(IHttpContextAccessor http) : IEventMessagesAccessor
{
    public EventMessages? EventMessages
    {
        get => http.HttpContext?.Items[typeof(EventMessages)] as EventMessages;
        set => http.HttpContext?.Items[typeof(EventMessages)] = value;
    }
}
