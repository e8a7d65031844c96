using Ibis.Tests.Integration.PropertyEditors;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Tests.Integration.Entities;

/// <summary>Site / section / (page / note, note), and a second section with one page.</summary>
internal sealed class DynamicRootTests
{
    private TestSite _site = null!;
    private readonly Dictionary<string, IContent> _items = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.StartAsync();
        foreach (var alias in new[] { "site", "section", "page", "note" })
        {
            var type = new ContentType(_site.Get<IShortStringHelper>(), -1)
            {
                Alias = alias,
                Name = alias,
                AllowedAsRoot = true,
            };
            await _site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        }

        Add("site", "site", parent: null);
        Add("other site", "site", parent: null);
        Add("first", "section", "site");
        Add("second", "section", "site");
        Add("page", "page", "first");
        Add("page of second", "page", "second");
        Add("note", "note", "page");
        Add("note of section", "note", "first");
        Add("gone", "section", "site");
        _site.Get<IContentService>().MoveToRecycleBin(_items["gone"]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("Root", "note", new string[0], new[] { "site" })]
    [TestCase("Parent", "note", new string[0], new[] { "page" })]
    [TestCase("Current", "note", new string[0], new[] { "note" })]
    [TestCase("Current", "note", new[] { "NearestAncestorOrSelf:section" }, new[] { "first" })]
    [TestCase("Current", "note", new[] { "NearestAncestorOrSelf:" }, new[] { "note" })]
    [TestCase("Current", "note", new[] { "FurthestAncestorOrSelf:section,page" }, new[] { "first" })]
    [TestCase("Current", "note", new[] { "FurthestAncestorOrSelf:" }, new[] { "site" })]
    [TestCase("Root", "note", new[] { "NearestDescendantOrSelf:section" }, new[] { "first", "second" })]
    [TestCase("Root", "note", new[] { "NearestDescendantOrSelf:note" }, new[] { "note of section" })]
    [TestCase("Root", "note", new[] { "FurthestDescendantOrSelf:note" }, new[] { "note" })]
    [TestCase("Root", "note", new[] { "FurthestDescendantOrSelf:page" }, new[] { "page", "page of second" })]
    [TestCase(
        "Current",
        "note",
        new[] { "NearestAncestorOrSelf:section", "NearestDescendantOrSelf:page" },
        new[] { "page" }
    )]
    [TestCase("Current", "other site", new[] { "NearestDescendantOrSelf:page" }, new string[0])]
    public async Task Root_IsFoundByItsOriginAndSteps(string origin, string current, string[] steps, string[] expected)
    {
        var item = _items[current];
        var roots = await _site
            .Get<IDynamicRootService>()
            .GetDynamicRootsAsync(
                new DynamicRootNodeQuery
                {
                    OriginAlias = origin,
                    Context = new DynamicRootContext
                    {
                        CurrentKey = item.Key,
                        ParentKey = _site.Get<IContentService>().GetParent(item)?.Key ?? item.Key,
                    },
                    QuerySteps = steps.Select(Step),
                }
            );

        Assert.That(roots, Is.EquivalentTo(expected.Select(name => _items[name].Key)));
    }

    [Test]
    public async Task Picker_WithADynamicRoot_KeepsItsConfigurationAndTakesWhatIsPicked()
    {
        var types = new EveryEditorSite(_site);
        await types.MakeElementTypeAsync();
        var section = _site.Get<IContentTypeService>().Get("section")!.Key;
        await types.MakeDocumentTypeAsync([
            (
                "picked",
                "Umbraco.MultiNodeTreePicker",
                $$$"""{"startNode":{"type":"content","dynamicRoot":{"originAlias":"Current","querySteps":[{"unique":"{{{Guid.NewGuid()}}}","alias":"NearestAncestorOrSelf","anyOfDocTypeKeys":["{{{section}}}"]}]} }}"""
            ),
        ]);
        var dataType = await _site.Get<IDataTypeService>().GetAsync(types.Document!.PropertyTypes.Single().DataTypeKey);
        var root = ((MultiNodePickerConfiguration)dataType!.ConfigurationObject!).TreeSource!.DynamicRoot!;

        var created = await types.CreateAsync([
            ("picked", $$"""[{"type":"document","unique":"{{_items["page"].Key}}"}]"""),
        ]);

        Assert.That(root.QuerySteps.Single().AnyOfDocTypeKeys, Is.EqualTo(new[] { section }));
        Assert.That(created.Result.ValidationResult.ValidationErrors, Is.Empty);
    }

    private DynamicRootQueryStep Step(string step)
    {
        var (alias, types) = (step.Split(':')[0], step.Split(':')[1]);

        return new DynamicRootQueryStep
        {
            Alias = alias,
            AnyOfDocTypeKeys =
            [
                .. types
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(type => _site.Get<IContentTypeService>().Get(type)!.Key),
            ],
        };
    }

    private void Add(string name, string type, string? parent)
    {
        var contents = _site.Get<IContentService>();
        var item = contents.Create(name, parent is null ? Constants.System.Root : _items[parent].Id, type);
        Assert.That(contents.Save(item).Success, Is.True);
        _items[name] = item;
    }
}
