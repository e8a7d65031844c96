using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace Ibis.Tests.Integration.PropertyEditors;

internal sealed class EveryEditorTests
{
    private const string Block = "a1111111-2222-3333-4444-555555555555";
    private TestSite _site = null!;
    private EveryEditorSite _types = null!;
    private EditorSample[] _samples = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync(configure: services =>
            services.AddSingleton<IOutputExpansionStrategyAccessor, AllProperties>()
        );
        _types = new EveryEditorSite(_site);
        await _types.MakeElementTypeAsync();
        _samples = [.. EditorSamples.All(_types.MakeTargets())];
        await _types.MakeDocumentTypeAsync(
            _samples.Select(sample => (sample.Alias, sample.Editor, sample.Configuration))
        );
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public void Site_WhenStarted_HasEveryStockEditor()
    {
        var wanted = typeof(Constants.PropertyEditors.Aliases)
            .GetFields()
            .Select(field => (string)field.GetValue(null)!)
            .Except([
                "Umbraco.Grid",
                "Umbraco.NestedContent",
                "Umbraco.MultipleMediaPicker",
                "Umbraco.RelatedLinks",
                "Umbraco.PickerRelations",
                "Umbraco.TextboxMultiple",
                "Umbraco.Date",
            ]);
        var editors = _site.Get<PropertyEditorCollection>();

        Assert.That(wanted.Where(alias => !editors.TryGet(alias, out _)), Is.Empty);
        foreach (var editor in editors)
        {
            Assert.That(editor.GetValueEditor(), Is.Not.Null, editor.Alias);
            Assert.That(editor.GetConfigurationEditor(), Is.Not.Null, editor.Alias);
        }
    }

    [Test]
    public void Samples_CoverEveryEditorOfTheBackOffice()
    {
        string[] hidden = ["Umbraco.Plain.", "Umbraco.Void", "Umbraco.UserGroupPicker"];
        var missing = _site
            .Get<PropertyEditorCollection>()
            .Where(editor => editor.Alias.StartsWith("Umbraco.", StringComparison.Ordinal))
            .Select(editor => editor.Alias)
            .Except(_samples.Select(sample => sample.Editor))
            .Where(alias => !Array.Exists(hidden, start => alias.StartsWith(start, StringComparison.Ordinal)));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public async Task Document_WhenItHasEveryEditor_ComesBackAsItWasSent_IsPublishedAndDelivered()
    {
        var created = await _types.CreateAsync(_samples.Select(sample => (sample.Alias, sample.Sent)));
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(Errors(created.Result), Is.Empty);
        var key = created.Result.Content!.Key;
        await _types.PublishAsync(key);
        var saved = _site.Get<IContentService>().GetById(key)!;

        using var context = _site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var page = _site.Get<IPublishedContentCache>().GetById(preview: false, key)!;

        Assert.Multiple(() =>
        {
            foreach (var sample in _samples)
            {
                Assert.That(saved.GetValue(sample.Alias)?.ToString(), sample.Stored, $"{sample.Editor} stores");
                Assert.That(
                    () => _types.AsClientGets(saved, sample),
                    Is.EqualTo(sample.Back ?? sample.Sent),
                    $"{sample.Editor} comes back"
                );
                Assert.That(
                    () => page.GetProperty(sample.Alias)!.GetValue(),
                    sample.IsForPages ? Throws.Nothing : Throws.TypeOf<NotSupportedException>(),
                    $"{sample.Editor} gives a value"
                );
                Assert.That(
                    () => Delivered(page, sample.Alias),
                    sample.Delivered is null
                        ? Throws.Nothing
                        : Is.EqualTo(JsonNode.Parse(sample.Delivered)?.ToJsonString()),
                    $"{sample.Editor} delivers"
                );
            }
        });
    }

    [TestCase("[[1]]")]
    [TestCase("[null]")]
    [TestCase("""[{"no":[1]}]""")]
    [TestCase("""{"no":[1]}""")]
    [TestCase("""{"from":{},"date":[],"markup":[],"src":[],"value":[],"ids":5,"contentData":5}""")]
    [TestCase("""[{"type":"document"},{"key":5}]""")]
    [TestCase(
        """{"markup":"","blocks":{"layout":{"Umbraco.RichText":[null]},"contentData":[null],"expose":[null]},"layout":{"Umbraco.BlockGrid":[{"areas":null}],"Umbraco.BlockList":[null],"Umbraco.SingleBlock":7},"contentData":[{"values":[null]}],"settingsData":null,"expose":[null]}"""
    )]
    [TestCase("12345678901234567890")]
    [TestCase("\"\\u0000\"")]
    public async Task Value_InAnotherForm_IsReportedAndNeverAnException(string wrong)
    {
        var created = await _types.CreateAsync(_samples.Select(sample => (sample.Alias, wrong)));

        // A draft may be invalid: it is saved all the same.
        Assert.That(created.Success, Is.True);
        if (wrong.StartsWith("[[", StringComparison.Ordinal))
        {
            Assert.That(
                Errors(created.Result).Select(error => error.Split(':')[0]),
                Is.SupersetOf(_samples.Where(sample => sample.ReportsOtherForms).Select(sample => sample.Alias))
            );
        }

        var saved = _site.Get<IContentService>().GetById(created.Result.Content!.Key)!;
        Assert.Multiple(() =>
        {
            foreach (var sample in _samples)
            {
                Assert.That(() => _types.AsClientGets(saved, sample), Throws.Nothing, sample.Editor);
            }
        });
    }

    [Test]
    public async Task Document_WhenValueInsideABlockIsWrong_IsReportedWithItsPath()
    {
        var sent = EditorSamples.BlockValue("Umbraco.BlockList", _types.Element!.Key, "much too long for a quote");

        var created = await _types.CreateAsync([("UmbracoBlockList", sent)]);

        Assert.That(
            created.Result.ValidationResult.ValidationErrors.Select(error => (error.Alias, error.JsonPath)),
            Is.EqualTo(
                new[]
                {
                    (
                        "UmbracoBlockList",
                        $".contentData[?(@.key == '{Block}')].values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value"
                    ),
                }
            )
        );
    }

    private static IEnumerable<string> Errors(ContentCreateResult result) =>
        result.ValidationResult.ValidationErrors.Select(error =>
            $"{error.Alias}{error.JsonPath}: {string.Join(' ', error.ErrorMessages)}"
        );

    private string? Delivered(IPublishedContent page, string alias)
    {
        var value = page.GetProperty(alias)!.GetDeliveryApiValue(expanding: false);

        return JsonNode.Parse(_site.Get<IJsonSerializer>().Serialize(value))?.ToJsonString();
    }
}
