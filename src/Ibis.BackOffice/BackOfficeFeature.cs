using Ibis.BackOffice.Access;
using Ibis.BackOffice.Api;
using Ibis.BackOffice.ContentTypes;
using Ibis.BackOffice.DataTypes;
using Ibis.BackOffice.Dictionary;
using Ibis.BackOffice.DocumentBlueprints;
using Ibis.BackOffice.Documents;
using Ibis.BackOffice.DocumentTypes;
using Ibis.BackOffice.DocumentVersions;
using Ibis.BackOffice.DynamicRoots;
using Ibis.BackOffice.Embedding;
using Ibis.BackOffice.HealthChecks;
using Ibis.BackOffice.HostPage;
using Ibis.BackOffice.Languages;
using Ibis.BackOffice.LogViewer;
using Ibis.BackOffice.Mail;
using Ibis.BackOffice.Media;
using Ibis.BackOffice.MediaTypes;
using Ibis.BackOffice.Members;
using Ibis.BackOffice.MemberTypes;
using Ibis.BackOffice.Packages;
using Ibis.BackOffice.People;
using Ibis.BackOffice.Preview;
using Ibis.BackOffice.Redirects;
using Ibis.BackOffice.Relations;
using Ibis.BackOffice.SchemaSync;
using Ibis.BackOffice.Server;
using Ibis.BackOffice.ServerEvents;
using Ibis.BackOffice.SignIn;
using Ibis.BackOffice.StaticFiles;
using Ibis.BackOffice.Tags;
using Ibis.BackOffice.Templates;
using Ibis.BackOffice.TemporaryFiles;
using Ibis.BackOffice.Trees;
using Ibis.BackOffice.Webhooks;
using Microsoft.AspNetCore.Builder;
using Umbraco.Cms.Core.DependencyInjection;

namespace Ibis.BackOffice;

/// <summary>Everything that editors work with: one line a part. This is the map of the project.</summary>
public static class BackOfficeFeature
{
    /// <summary>Adds the services of the back office.</summary>
    public static IUmbracoBuilder AddBackOffice(this IUmbracoBuilder builder) =>
        builder
            .AddManagementApi()
            .AddAccess()
            .AddSignIn()
            .AddMail()
            .AddPeople()
            .AddPackages()
            .AddHostPage()
            .AddServerEvents()
            .AddServer()
            .AddSettingsTrees()
            .AddDocumentTypes()
            .AddMediaTypes()
            .AddMemberTypes()
            .AddDataTypeEditing()
            .AddDocumentEditing()
            .AddDocumentVersions()
            .AddUploads()
            .AddDictionaryEditing()
            .AddRedirectManagement()
            .AddStaticFileTree()
            .AddWebhookEditing()
            .AddMediaEditing()
            .AddMemberEditing()
            .AddTemplateQueries()
            .AddDocumentBlueprints()
            .AddPreview();

    /// <summary>Adds the addresses of the back office. Routing has to be in use already.</summary>
    public static void MapBackOffice(this WebApplication app)
    {
        app.UseMiddleware<AccessGate>();
        // Behind the gate, which finds out who asks; without this line ASP.NET would put it in front.
        app.UseAuthorization();
        app.MapHostPage();
        app.MapPluginFiles();
        app.MapPluginControllers();

        var api = app.MapGroup(ManagementApi.Path).WithEventMessages();
        api.MapTokens();
        api.MapPeople();
        api.MapGraphics();
        api.MapManifests();
        api.MapServer();
        api.MapLanguages();
        api.MapDocumentTypes();
        api.MapMediaTypes();
        api.MapMemberTypes();
        api.MapTypeQuestions();
        api.MapDataTypes();
        api.MapDictionary();
        api.MapTemplates();
        api.MapTags();
        api.MapRelations();
        api.MapRedirects();
        api.MapWebhooks();
        api.MapEmbedding();
        api.MapDynamicRoots();
        api.MapStaticFileTree();
        api.MapLogViewer();
        api.MapHealthChecks();
        api.MapSchemaSync();
        api.MapDocuments();
        api.MapDocumentVersions();
        api.MapTemporaryFiles();
        api.MapMedia();
        api.MapMembers();
        api.MapDocumentBlueprints();
        api.MapPreview();

        var apiOf11 = app.MapGroup(ManagementApi.PathOf11);
        apiOf11.MapDocumentValidation();

        app.MapServerEvents();
        app.MapPreviewHub();
        app.MapSignInPages();
        app.MapMailPage();

        AccessRules.RequireEverywhere(app);
    }
}
