using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>A site with one element type, and one document type that has a property for every editor.</summary>
internal sealed class EveryEditorSite(TestSite site)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private readonly IShortStringHelper _shortStrings = site.Get<IShortStringHelper>();

    /// <summary>How both types vary; the texts inside blocks do, the properties of documents do not.</summary>
    public ContentVariation Variation { get; init; }

    public ContentType? Element { get; private set; }

    public ContentType? Document { get; private set; }

    public async Task MakeElementTypeAsync(params (string Alias, string Editor, string Configuration)[] more)
    {
        Element = new ContentType(_shortStrings, -1)
        {
            Alias = "quote",
            Name = "Quote",
            IsElement = true,
            Variations = Variation,
            Icon = "icon-quote",
        };
        await AddAsync(Element, "text", "Umbraco.TextBox", "{\"maxChars\":20}", mandatory: true, Variation);
        foreach (var (alias, editor, configuration) in more)
        {
            await AddAsync(Element, alias, editor, configuration, mandatory: false);
        }

        await SaveAsync(Element);
    }

    public async Task MakeDocumentTypeAsync(IEnumerable<(string Alias, string Editor, string Configuration)> properties)
    {
        Document = new ContentType(_shortStrings, -1)
        {
            Alias = "everything",
            Name = "Everything",
            AllowedAsRoot = true,
            Variations = Variation,
            Icon = "icon-page",
        };
        foreach (var (alias, editor, configuration) in properties)
        {
            await AddAsync(Document, alias, editor, configuration, mandatory: false);
        }

        await SaveAsync(Document);
    }

    public async Task<Attempt<ContentCreateResult, ContentEditingOperationStatus>> CreateAsync(
        IEnumerable<(string Alias, string Json)> values
    ) =>
        await site.Get<IContentEditingService>()
            .CreateAsync(
                new ContentCreateModel
                {
                    ContentTypeKey = Document!.Key,
                    Variants = [new VariantModel { Name = "All" }],
                    Properties = Values(values),
                },
                User
            );

    public async Task PublishAsync(Guid key)
    {
        var attempt = await site.Get<IContentPublishingService>()
            .PublishAsync(key, [new CulturePublishScheduleModel()], User);

        Assert.That(
            attempt.Status,
            Is.EqualTo(ContentPublishingOperationStatus.Success),
            string.Join(',', attempt.Result.InvalidPropertyAliases)
        );
    }

    public async Task<Attempt<ContentUpdateResult, ContentEditingOperationStatus>> UpdateAsync(
        Guid key,
        params (string Alias, string Json)[] values
    ) =>
        await site.Get<IContentEditingService>()
            .UpdateAsync(
                key,
                new ContentUpdateModel { Variants = [new VariantModel { Name = "All" }], Properties = Values(values) },
                User
            );

    public IEnumerable<PropertyValueModel> Values(IEnumerable<(string Alias, string Json)> values) =>
        [
            .. values.Select(value => new PropertyValueModel
            {
                Alias = value.Alias,
                Value = JsonSerializer.Deserialize<object>(value.Json, ClientJson),
            }),
        ];

    /// <summary>What the Management API answers for the property.</summary>
    public string AsClientGets(IContent content, EditorSample sample)
    {
        var property = content.Properties[sample.Alias]!;
        site.Get<PropertyEditorCollection>().TryGet(sample.Editor, out var editor);
        var configuration = site.Get<IDataTypeConfigurationCache>().GetConfiguration(property.PropertyType.DataTypeKey);

        return JsonSerializer.Serialize(editor!.GetValueEditor(configuration).ToEditor(property), _readable);
    }

    public SampleTargets MakeTargets()
    {
        var folder = site.Get<IMediaService>()
            .CreateMediaWithIdentity("Folder", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        var member = site.Get<IMemberService>()
            .CreateMemberWithIdentity(
                "jane",
                "jane@example.org",
                "Jane",
                Constants.Conventions.MemberTypes.DefaultAlias
            );
        var page = site.Get<IContentService>().CreateAndSave("Quote", Constants.System.Root, Element!.Alias);

        return new SampleTargets(Element.Key, page.Key, folder.Key, member.Key, User);
    }

    private readonly JsonSerializerOptions _readable = new(site.Get<IOptions<JsonOptions>>().Value.SerializerOptions)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private JsonSerializerOptions ClientJson => site.Get<IOptions<JsonOptions>>().Value.SerializerOptions;

    private async Task SaveAsync(ContentType type)
    {
        var status = (await site.Get<IContentTypeService>().CreateAsync(type, User)).Result;

        Assert.That(status, Is.EqualTo(ContentTypeOperationStatus.Success));
    }

    private async Task AddAsync(
        ContentType type,
        string alias,
        string editorAlias,
        string configuration,
        bool mandatory,
        ContentVariation variation = ContentVariation.Nothing
    )
    {
        Assert.That(
            site.Get<PropertyEditorCollection>().TryGet(editorAlias, out var editor),
            Is.True,
            $"{editorAlias} is missing."
        );
        var serializer = site.Get<IConfigurationEditorJsonSerializer>();
        var dataType = new DataType(editor!, serializer)
        {
            Name = $"{type.Name} {alias}",
            EditorUiAlias = editorAlias,
            DatabaseType = ValueTypes.ToStorageType(editor!.GetValueEditor().ValueType),
            ConfigurationData = serializer.Deserialize<Dictionary<string, object>>(configuration)!,
        };
        var created = await site.Get<IDataTypeService>().CreateAsync(dataType, User);
        Assert.That(created.Status, Is.EqualTo(DataTypeOperationStatus.Success), editorAlias);
        type.AddPropertyType(
            new PropertyType(_shortStrings, created.Result, alias)
            {
                Name = alias,
                Mandatory = mandatory,
                Variations = variation,
            },
            "content",
            "Content"
        );
    }
}
