using System.Net.Http.Json;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.BackOffice.Members;

/// <summary>Members as the client of the back office sends them, of a type with one field for all and one that is sensitive.</summary>
internal static class MemberBench
{
    public const string Plain = "motto";
    public const string Sensitive = "diet";
    public const string Password = "a long enough word";

    public static string Api(string path) => $"{EditorClient.Api}/{path}";

    public static async Task<Guid> TypeAsync(TestSite site)
    {
        var types = site.Get<IMemberTypeService>();
        var text = (
            await site.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.TextBox)
        ).First();
        var type = new MemberType(site.Get<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "reader",
            Name = "Reader",
            Icon = "icon-user",
        };
        foreach (var (alias, isMandatory) in new[] { (Plain, false), (Sensitive, true) })
        {
            type.AddPropertyType(
                new PropertyType(site.Get<IShortStringHelper>(), text, alias) { Name = alias, Mandatory = isMandatory },
                "values",
                "Values"
            );
        }
        type.SetIsSensitiveProperty(Sensitive, true);
        Assert.That((await types.CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        return type.Key;
    }

    public static async Task<Guid> GroupAsync(HttpClient client, string name)
    {
        var id = Guid.NewGuid();
        using var made = await client.PostAsJsonAsync(Api("member-group"), new { id, name });
        Assert.That(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return id;
    }

    /// <summary>A member, with the values that she has in the form of the client.</summary>
    public static async Task<Guid> MemberAsync(HttpClient client, Guid type, string username, params Guid[] groups)
    {
        var id = Guid.NewGuid();
        using var made = await client.PostAsJsonAsync(Api("member"), New(type, username, id, groups));
        Assert.That(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return id;
    }

    public static Dictionary<string, object?> New(Guid type, string username, Guid? id = null, params Guid[] groups) =>
        new()
        {
            ["id"] = id ?? Guid.NewGuid(),
            ["email"] = $"{username}@example.org",
            ["username"] = username,
            ["password"] = Password,
            ["memberType"] = new { id = type },
            ["groups"] = groups,
            ["isApproved"] = true,
            ["values"] = new[] { Value(Plain, "onward"), Value(Sensitive, "vegan") },
            ["variants"] = Variants($"Name of {username}"),
        };

    /// <param name="member">As it was read.</param>
    public static Dictionary<string, object?> Changed(JsonElement member) =>
        new()
        {
            ["email"] = member.GetProperty("email").GetString(),
            ["groups"] = member.GetProperty("groups"),
            ["isApproved"] = member.GetProperty("isApproved").GetBoolean(),
            ["isLockedOut"] = member.GetProperty("isLockedOut").GetBoolean(),
            ["isTwoFactorEnabled"] = member.GetProperty("isTwoFactorEnabled").GetBoolean(),
            ["username"] = member.GetProperty("username").GetString(),
            ["values"] = member.GetProperty("values"),
            ["variants"] = member.GetProperty("variants"),
        };

    public static object Value(string alias, string text) =>
        new
        {
            alias,
            culture = (string?)null,
            segment = (string?)null,
            editorAlias = Constants.PropertyEditors.Aliases.TextBox,
            entityType = "member-property-value",
            value = text,
        };

    public static object[] Variants(string name) =>
        [
            new
            {
                culture = (string?)null,
                segment = (string?)null,
                name,
            },
        ];

    public static Task<JsonElement> ReadAsync(HttpClient client, Guid member) =>
        client.GetFromJsonAsync<JsonElement>(Api($"member/{member}"));
}
