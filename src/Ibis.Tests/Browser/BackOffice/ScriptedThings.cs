using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice;

/// <summary>Things whose names are a script.</summary>
internal sealed class ScriptedThings(BackOfficeSite site, string script)
{
    public string NameOf(Guid id) => $"{script}{id:N}";

    public async Task<Guid> StoreAsync(IPage page, string kind)
    {
        var id = Guid.NewGuid();
        var name = NameOf(id);
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
                user.Name = NameOf(user.Key);
                user.IsApproved = true;
                // Who has never been here is not offered to be disabled.
                user.LastLoginDate = user.CreateDate;
                users.Save(user);
                return user.Key;
        }
    }

    /// <returns>A published document whose only tag is the script, and another one that has no tag yet.</returns>
    public async Task<(Guid Tagged, Guid Other)> StoreTaggedAsync(IPage page)
    {
        var type = TypeBodies.DocumentType(Guid.NewGuid(), "tagged");
        var property = TypeBodies.Property(Guid.NewGuid(), "tags", container: null);
        property["dataType"] = new JsonObject { ["id"] = Constants.DataTypes.Guids.TagsGuid };
        property["validation"] = new JsonObject { ["mandatory"] = false };
        type["properties"] = TypeBodies.Array(property);
        await SendAsync(page, "POST", "/document-type", type);
        var tagged = await StoreDocumentAsync(page, (Guid)type["id"]!, [script]);
        await SendAsync(
            page,
            "PUT",
            $"/document/{tagged}/publish",
            new JsonObject { ["publishSchedules"] = TypeBodies.Array(new JsonObject { ["culture"] = null }) }
        );
        return (tagged, await StoreDocumentAsync(page, (Guid)type["id"]!, []));
    }

    private static async Task<Guid> StoreDocumentAsync(IPage page, Guid type, string[] tags)
    {
        var id = Guid.NewGuid();
        await SendAsync(
            page,
            "POST",
            "/document",
            new JsonObject
            {
                ["id"] = id,
                ["parent"] = null,
                ["documentType"] = new JsonObject { ["id"] = type },
                ["template"] = null,
                ["values"] = TypeBodies.Array(
                    new JsonObject
                    {
                        ["editorAlias"] = Constants.PropertyEditors.Aliases.Tags,
                        ["alias"] = "tags",
                        ["culture"] = null,
                        ["segment"] = null,
                        ["value"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
                    }
                ),
                ["variants"] = TypeBodies.Array(
                    new JsonObject
                    {
                        ["culture"] = null,
                        ["segment"] = null,
                        ["name"] = $"Tagged {id}",
                    }
                ),
            }
        );
        return id;
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
