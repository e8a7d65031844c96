using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Things whose names are a script.</summary>
internal sealed class ScriptedThings(BackOfficeSite site, string script)
{
    public async Task<Guid> StoreAsync(IPage page, string kind)
    {
        var id = Guid.NewGuid();
        var name = $"{script}{id:N}";
        switch (kind)
        {
            case "dictionary":
                var texts = new JsonArray(new JsonObject { ["isoCode"] = "en", ["translation"] = name });
                await SendAsync(
                    page,
                    "POST",
                    "/dictionary",
                    new JsonObject
                    {
                        ["id"] = id,
                        ["name"] = name,
                        ["parent"] = null,
                        ["translations"] = texts,
                    }
                );
                return id;
            case "document-type":
                var type = TypeBodies.DocumentType(id, $"scripted{id:N}");
                type["name"] = name;
                type["description"] = name;
                await SendAsync(page, "POST", "/document-type", type);
                return id;
            case "data-type":
                await SendAsync(
                    page,
                    "POST",
                    "/data-type",
                    new JsonObject
                    {
                        ["id"] = id,
                        ["name"] = name,
                        ["parent"] = null,
                        ["editorAlias"] = "Umbraco.TextBox",
                        ["editorUiAlias"] = "Umb.PropertyEditorUi.TextBox",
                        ["values"] = new JsonArray(),
                    }
                );
                return id;
            default:
                var users = site.Services.GetRequiredService<IUserService>();
                IUser user = users.CreateUserWithIdentity($"{id:N}", $"{id:N}@example.org");
                user.Name = name;
                user.IsApproved = true;
                users.Save(user);
                return user.Key;
        }
    }

    public static async Task<JsonNode?> SendAsync(IPage page, string method, string path, JsonNode? body = null)
    {
        var answer = await page.Context.APIRequest.FetchAsync(
            EditorClient.Api + path,
            new()
            {
                Method = method,
                Data = body?.ToJsonString(),
                Headers = new Dictionary<string, string>
                {
                    ["Authorization"] = "Bearer [redacted]",
                    ["Content-Type"] = "application/json",
                },
            }
        );
        var text = await answer.TextAsync();
        Assert.That(answer.Ok, $"{method} {path}: {answer.Status} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
