using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ibis.Tests.Integration.BackOffice;
using Ibis.Tests.Integration.BackOffice.Media;
using Ibis.Tests.Integration.BackOffice.Types;
using Ibis.Tests.Integration.PropertyEditors.Ours;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Browser.BackOffice.OurEditors;

/// <summary>A site in which somebody has made data types of our editors, and documents that use them.</summary>
internal sealed class OurEditorSite : IAsyncDisposable
{
    private readonly BackOfficeSite _site;

    private OurEditorSite(BackOfficeSite site)
    {
        _site = site;
        Things = new PickedThings(site.Services);
        Admin = new HttpClient { BaseAddress = new Uri(site.Address) };
        var user = site.Services.GetRequiredService<IBackOfficeUserReader>().GetByKey(Constants.Security.SuperUserKey)!;
        Admin.DefaultRequestHeaders.Add("Cookie", EditorClient.CookiesOf(site.Services, user));
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
    }

    public HttpClient Admin { get; }

    /// <summary>What values can point at.</summary>
    public PickedThings Things { get; }

    public static async Task<OurEditorSite> StartAsync()
    {
        var site = await BackOfficeSite.StartAsync(PutPictureInto);
        var languages = site.Services.GetRequiredService<ILanguageService>();
        foreach (var (code, name) in (IEnumerable<(string, string)>)[("ar", "Arabic"), ("fr", "French")])
        {
            if (await languages.GetAsync(code) is null)
            {
                await languages.CreateAsync(new Language(code, name), Constants.Security.SuperUserKey);
            }
        }
        var made = new OurEditorSite(site);
        await made.Things.MakeAsync();
        return made;
    }

    /// <summary>A document with one property, named Field, of an editor with these settings.</summary>
    /// <param name="editor">Its alias without the first part.</param>
    /// <param name="value">JSON.</param>
    /// <returns>The address of the document in the back office, and its key.</returns>
    public async Task<(string Address, Guid Id)> DocumentAsync(
        string editor,
        JsonObject settings,
        string value = "null"
    )
    {
        var (dataType, type, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Admin.CreateAsync(
            "data-type",
            new JsonObject
            {
                ["id"] = dataType,
                ["parent"] = null,
                ["name"] = $"{editor} {dataType}",
                ["editorAlias"] = $"Ibis.{editor}",
                ["editorUiAlias"] = $"Ibis.PropertyEditorUi.{editor}",
                ["values"] = new JsonArray([
                    .. settings.Select(one => new JsonObject
                    {
                        ["alias"] = one.Key,
                        ["value"] = one.Value?.DeepClone(),
                    }),
                ]),
            }
        );
        var property = TypeBodies.Property(Guid.NewGuid(), "field", null);
        property["name"] = "Field";
        property["dataType"]!["id"] = dataType;
        property["appearance"]!["labelOnTop"] = false;
        property["validation"]!["mandatory"] = false;
        property["validation"]!["regEx"] = null;
        var body = TypeBodies.DocumentType(type, editor + type.ToString("N"));
        body["properties"] = TypeBodies.Array(property);
        await Admin.CreateAsync("document-type", body);
        await Admin.CreateAsync("document", Document(editor, id, type, value));
        return ($"/umbraco/section/content/workspace/document/edit/{id}", id);
    }

    /// <summary>What is kept of the property.</summary>
    public async Task<JsonNode?> KeptAsync(Guid id) =>
        (await Admin.ReadAsync($"document/{id}"))["values"]!.AsArray().SingleOrDefault()?["value"];

    public Task<WatchedPage> OpenAsync() => _site.OpenSignedInAsync();

    /// <summary>For an administrator who has chosen a language.</summary>
    public async Task<WatchedPage> OpenInAsync(string language)
    {
        var users = _site.Services.GetRequiredService<IUserService>();
        var user = await AdministratorAsync("Editor" + language);
        user.Language = language;
        users.Save(user);
        return await _site.OpenSignedInAsync(user);
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _site.DisposeAsync();
    }

    private static void PutPictureInto(string root)
    {
        var file = Path.Combine(root, "wwwroot" + PickedThings.PictureAddress);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllBytes(file, Pictures.Png(400, 300));
    }

    private Task<IUser> AdministratorAsync(string name) =>
        _site.Services.GetRequiredService<IUserService>().GetByUsername(name.ToLowerInvariant()) is { } known
            ? Task.FromResult(known)
            : EditorClient.UserAsync(_site.Services, name, ["content", "media", "settings"], Verbs.All);

    private static JsonObject Document(string editor, Guid id, Guid type, string value) =>
        new()
        {
            ["id"] = id,
            ["parent"] = null,
            ["documentType"] = new JsonObject { ["id"] = type },
            ["template"] = null,
            ["values"] = new JsonArray(
                new JsonObject
                {
                    ["editorAlias"] = $"Ibis.{editor}",
                    ["culture"] = null,
                    ["segment"] = null,
                    ["alias"] = "field",
                    ["value"] = JsonNode.Parse(value),
                }
            ),
            ["variants"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["segment"] = null,
                    ["name"] = "Example",
                }
            ),
        };
}
