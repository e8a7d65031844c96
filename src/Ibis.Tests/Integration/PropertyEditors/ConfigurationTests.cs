using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Ibis.Tests.Integration.PropertyEditors;

/// <summary>Data types as the client sends them: its default data first, then every field that its manifests show.</summary>
internal sealed class ConfigurationTests
{
    private const string Key = "a1111111-2222-3333-4444-555555555555";
    private const string Crops = """[{"alias":"wide","label":"Wide","width":40,"height":10}]""";
    private const string Limit = """{"min":1,"max":3}""";
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Start() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("Umbraco.TextBox", """{"maxChars":512,"autocomplete":"off"}""")]
    [TestCase("Umbraco.TextArea", """{"maxChars":100,"rows":5,"minHeight":100,"maxHeight":200}""")]
    [TestCase("Umbraco.EmailAddress", """{"inputType":"email"}""")]
    [TestCase("Umbraco.MultipleTextstring", """{"min":0,"max":0}""")]
    [TestCase("Umbraco.Tags", """{"group":"default","storageType":"Json"}""")]
    [TestCase("Umbraco.Tags", """{"group":"default","storageType":"Csv"}""")]
    [TestCase("Umbraco.MarkdownEditor", """{"preview":true,"defaultValue":"Hi","overlaySize":"small"}""")]
    [TestCase("Umbraco.Plain.String", """{"language":"javascript","height":400}""")]
    [TestCase("Umbraco.Label", """{"umbracoDataValueType":"DECIMAL","labelTemplate":"{=value}"}""")]
    [TestCase("Umbraco.TrueFalse", """{"default":true,"showLabels":true,"labelOn":"On","labelOff":"Off"}""")]
    [TestCase("Umbraco.DropDown.Flexible", """{"multiple":true,"items":["a","b"]}""")]
    [TestCase("Umbraco.CheckBoxList", """{"items":["a","b"]}""")]
    [TestCase("Umbraco.RadioButtonList", """{"items":["a","b"]}""")]
    [TestCase("Umbraco.Slider", """{"minVal":0,"maxVal":100,"minimumRange":0,"enableRange":true,"step":0.5}""")]
    [TestCase("Umbraco.ColorPicker", """{"useLabel":true,"items":[{"value":"ff0000","label":"Red"}]}""")]
    [TestCase("Umbraco.ColorPicker.EyeDropper", """{"showAlpha":true,"showPalette":true}""")]
    [TestCase("Umbraco.Integer", """{"min":0,"max":10,"step":2}""")]
    [TestCase("Umbraco.Decimal", """{"min":0.5,"max":10,"step":0.1}""")]
    [TestCase("Umbraco.DateTime", """{"format":"YYYY-MM-DD HH:mm:ss"}""")]
    [TestCase("Umbraco.DateTimeWithTimeZone", """{"timeFormat":"HH:mm:ss","timeZones":{"mode":"all"}}""")]
    [TestCase("Umbraco.DateTimeWithTimeZone", """{"timeZones":{"mode":"custom","timeZones":["Africa/Cairo"]}}""")]
    [TestCase("Umbraco.DateTimeUnspecified", """{"timeFormat":"HH:mm"}""")]
    [TestCase("Umbraco.DateOnly", "{}")]
    [TestCase("Umbraco.TimeOnly", """{"timeFormat":"HH:mm"}""")]
    [TestCase("Umbraco.MultiUrlPicker", """{"minNumber":0,"maxNumber":0,"ignoreUserStartNodes":true}""")]
    [TestCase(
        "Umbraco.MultiNodeTreePicker",
        """{"minNumber":0,"maxNumber":0,"startNode":{"type":"content","id":"KEY"},"filter":"KEY","showOpenButton":true}"""
    )]
    [TestCase(
        "Umbraco.MultiNodeTreePicker",
        """{"startNode":{"type":"content","dynamicRoot":{"originAlias":"Root","querySteps":[{"unique":"KEY","alias":"NearestDescendantOrSelf","anyOfDocTypeKeys":["KEY"]}]}}}"""
    )]
    [TestCase("Umbraco.ContentPicker", """{"ignoreUserStartNodes":true,"startNodeId":"KEY","showOpenButton":true}""")]
    [TestCase("Umbraco.MemberPicker", "{}")]
    [TestCase("Umbraco.MemberGroupPicker", "{}")]
    [TestCase("Umbraco.UserPicker", "{}")]
    [TestCase("Umbraco.ElementPicker", """{"ignoreUserStartNodes":true,"validationLimit":LIMIT}""")]
    [TestCase("Umbraco.EntityDataPicker", """{"validationLimit":LIMIT,"umbEditorDataSource":"My.Source"}""")]
    [TestCase(
        "Umbraco.ListView",
        """{"pageSize":10,"orderBy":"name","orderDirection":"asc","includeProperties":[{"alias":"sortOrder","header":"Sort order","isSystem":1}],"layouts":[{"name":"List","collectionView":"Umb.CollectionView.Document.Table","icon":"icon-list"}],"icon":"icon-badge","tabName":"Children","showContentFirst":true}"""
    )]
    [TestCase(
        "Umbraco.MediaPicker3",
        """{"filter":"KEY","multiple":true,"validationLimit":LIMIT,"startNodeId":"KEY","enableLocalFocalPoint":true,"crops":CROPS,"ignoreUserStartNodes":true}"""
    )]
    [TestCase("Umbraco.UploadField", """{"fileExtensions":["pdf","docx"]}""")]
    [TestCase("Umbraco.ImageCropper", """{"crops":CROPS}""")]
    [TestCase(
        "Umbraco.RichText",
        """{"extensions":["Umb.Tiptap.Bold"],"toolbar":[[["Umb.Tiptap.Toolbar.Bold"]]],"statusbar":[[],[]],"dimensions":{"height":500},"maxImageSize":500,"overlaySize":"medium","blocks":[{"contentElementTypeKey":"KEY","displayInline":true}],"mediaParentId":"KEY","ignoreUserStartNodes":true}"""
    )]
    [TestCase(
        "Umbraco.BlockList",
        """{"blocks":[{"contentElementTypeKey":"KEY","settingsElementTypeKey":"KEY","label":"{=text}","editorSize":"medium","forceHideContentEditorInOverlay":false}],"validationLimit":LIMIT,"useSingleBlockMode":false,"useLiveEditing":true,"useInlineEditingAsDefault":true,"maxPropertyWidth":"100%"}"""
    )]
    [TestCase(
        "Umbraco.SingleBlock",
        """{"blocks":[{"contentElementTypeKey":"KEY"}],"useInlineEditingAsDefault":true}"""
    )]
    [TestCase(
        "Umbraco.BlockGrid",
        """{"gridColumns":12,"blocks":[{"contentElementTypeKey":"KEY","columnSpanOptions":[{"columnSpan":6}],"allowAtRoot":true,"allowInAreas":true,"rowMinSpan":1,"rowMaxSpan":2,"areaGridColumns":12,"areas":[{"key":"KEY","alias":"left","columnSpan":6,"rowSpan":1,"minAllowed":0,"maxAllowed":2,"specifiedAllowance":[{"elementTypeKey":"KEY","minAllowed":0,"maxAllowed":1}]}],"groupKey":"KEY"}],"blockGroups":[{"key":"KEY","name":"Group"}],"validationLimit":LIMIT,"createLabel":"Add"}"""
    )]
    public async Task DataType_AsTheClientSendsIt_ComesBackTheSame(string editor, string template)
    {
        var sent = Filled(template);
        var made = Make(editor, sent);

        var created = await _site.Get<IDataTypeService>().CreateAsync(made, Constants.Security.SuperUserKey);

        Assert.That(created.Status, Is.EqualTo(DataTypeOperationStatus.Success));
        var loaded = (await _site.Get<IDataTypeService>().GetAsync(created.Result.Key))!;
        var back = JsonSerializer.SerializeToNode(
            loaded.Editor!.GetConfigurationEditor().ToConfigurationEditor(loaded.ConfigurationData),
            Options
        );
        Assert.That(back!.ToJsonString(Plain), Is.EqualTo(JsonNode.Parse(sent)!.ToJsonString(Plain)));
        Assert.That(() => loaded.ConfigurationObject, Throws.Nothing);
    }

    [TestCase("Umbraco.TextBox", """{"maxChars":{"a":1}}""")]
    [TestCase("Umbraco.MultipleTextstring", """{"min":[5]}""")]
    [TestCase("Umbraco.Tags", """{"group":"default","storageType":"Xml"}""")]
    [TestCase("Umbraco.DropDown.Flexible", """{"items":["a","a"]}""")]
    [TestCase("Umbraco.CheckBoxList", """{"items":{"a":1}}""")]
    [TestCase("Umbraco.Slider", """{"minVal":[]}""")]
    [TestCase("Umbraco.ColorPicker", """{"items":5}""")]
    [TestCase("Umbraco.DateTimeWithTimeZone", """{"timeZones":{"mode":"some"}}""")]
    [TestCase("Umbraco.MultiUrlPicker", """{"minNumber":[1]}""")]
    [TestCase("Umbraco.MultiNodeTreePicker", """{"startNode":{"type":"content","id":"no key"}}""")]
    [TestCase("Umbraco.MediaPicker3", """{"crops":"wide"}""")]
    [TestCase("Umbraco.UploadField", """{"fileExtensions":{"a":1}}""")]
    [TestCase("Umbraco.ImageCropper", """{"crops":[5]}""")]
    [TestCase("Umbraco.RichText", """{"blocks":"all"}""")]
    [TestCase("Umbraco.BlockList", """{"blocks":[{"contentElementTypeKey":"no key"}]}""")]
    [TestCase("Umbraco.SingleBlock", """{"blocks":7}""")]
    [TestCase("Umbraco.BlockGrid", """{"blocks":[{"contentElementTypeKey":"KEY","areas":5}]}""")]
    public async Task DataType_WhoseConfigurationCannotBeRead_IsRefused(string editor, string template)
    {
        var created = await _site
            .Get<IDataTypeService>()
            .CreateAsync(Make(editor, Filled(template)), Constants.Security.SuperUserKey);

        Assert.That(
            created.Status,
            Is.EqualTo(DataTypeOperationStatus.InvalidConfiguration)
                .Or.EqualTo(DataTypeOperationStatus.CancelledByNotification)
        );
    }

    private JsonSerializerOptions Options => _site.Get<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static JsonSerializerOptions Plain { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DataType Make(string editorAlias, string sent)
    {
        Assert.That(_site.Get<PropertyEditorCollection>().TryGet(editorAlias, out var editor), Is.True);
        var configuration = JsonSerializer.Deserialize<Dictionary<string, object>>(sent, Options)!;

        return new DataType(editor!, _site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = $"{editorAlias} {Guid.NewGuid()}",
            EditorUiAlias = editorAlias,
            DatabaseType = ValueTypes.ToStorageType(editor!.GetValueEditor().ValueType),
            ConfigurationData = editor.GetConfigurationEditor().FromConfigurationEditor(configuration),
        };
    }

    private static string Filled(string template) =>
        template
            .Replace("KEY", Key, StringComparison.Ordinal)
            .Replace("LIMIT", Limit, StringComparison.Ordinal)
            .Replace("CROPS", Crops, StringComparison.Ordinal);
}
