using Ibis.Tests.Integration.ContentTypes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Ibis.Tests.Integration.DataTypes;

internal sealed class DataTypeServiceTests
{
    private TestSite _site = null!;

    private IDataTypeService DataTypes => _site.Get<IDataTypeService>();

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task DataType_WhenCreated_KeepsConfigurationInOrder()
    {
        var created = await CreatedAsync("Short text");
        created.ConfigurationData = new Dictionary<string, object>
        {
            ["zebra"] = "z",
            ["maxChars"] = 12,
            ["apple"] = "a",
        };
        Assert.That((await DataTypes.UpdateAsync(created, ATypes.User)).Success, Is.True);

        var again = (await DataTypes.GetAsync("short TEXT"))!;
        Assert.Multiple(() =>
        {
            Assert.That(again.Key, Is.EqualTo(created.Key));
            Assert.That(again.EditorUiAlias, Is.EqualTo("Umb.PropertyEditorUi.TextBox"));
            Assert.That(again.DatabaseType, Is.EqualTo(ValueStorageType.Nvarchar));
            Assert.That(again.ConfigurationData.Keys, Is.EqualTo(new[] { "zebra", "maxChars", "apple" }));
        });
        Assert.That(
            (await DataTypes.GetByEditorAliasAsync("Umbraco.TextBox")).Select(type => type.Id),
            Does.Contain(again.Id)
        );
    }

    [Test]
    public async Task DataType_WithANameThatIsTaken_GetsANumber()
    {
        await CreatedAsync("Twice");

        var second = await CreatedAsync("twice");

        Assert.That(second.Name, Is.EqualTo("twice (1)"));
    }

    [Test]
    public async Task DataType_WhenDeleted_TakesItsPropertiesAlong()
    {
        var dataType = await CreatedAsync("Deleted");
        var property = ATypes.Text("gone");
        property.DataTypeKey = dataType.Key;
        await _site.CreateTypeAsync(ATypes.Model("user", properties: [property, ATypes.Text("stays")]));
        using (_site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            var usages = _site.Get<IDataTypeRepository>().FindUsages(dataType.Id);
            Assert.That(usages.Single().Value, Is.EqualTo(new[] { "gone" }));
        }

        Assert.That((await DataTypes.DeleteAsync(dataType.Key, ATypes.User)).Success, Is.True);

        Assert.That(_site.TypeOf("user").PropertyTypes.Select(type => type.Alias), Is.EqualTo(new[] { "stays" }));
        Assert.That(await DataTypes.GetAsync(dataType.Key), Is.Null);
    }

    [Test]
    public async Task Editor_WhenItsDataTypeChanges_ChangesOnTheProperties()
    {
        var dataType = await CreatedAsync("Growing");
        var property = ATypes.Text("text");
        property.DataTypeKey = dataType.Key;
        await _site.CreateTypeAsync(ATypes.Model("growing", properties: property));

        dataType.Editor = Editor("Umbraco.TextArea");
        dataType.DatabaseType = ValueStorageType.Ntext;
        await DataTypes.UpdateAsync(dataType, ATypes.User);

        var stored = _site.TypeOf("growing").PropertyTypes.Single();
        Assert.That(stored.PropertyEditorAlias, Is.EqualTo("Umbraco.TextArea"));
        Assert.That(stored.ValueStorageType, Is.EqualTo(ValueStorageType.Ntext));
    }

    [Test]
    public async Task BuiltInType_WhenDeleted_IsKept()
    {
        var result = await DataTypes.DeleteAsync(Constants.DataTypes.Guids.TextstringGuid, ATypes.User);

        Assert.That(result.Success, Is.False);
        Assert.That(await DataTypes.GetAsync(Constants.DataTypes.Guids.TextstringGuid), Is.Not.Null);
    }

    private IDataEditor Editor(string alias) => _site.Get<PropertyEditorCollection>()[alias]!;

    private async Task<IDataType> CreatedAsync(string name)
    {
        var dataType = new DataType(Editor("Umbraco.TextBox"), _site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name,
            EditorUiAlias = "Umb.PropertyEditorUi.TextBox",
            DatabaseType = ValueStorageType.Nvarchar,
        };
        var created = await DataTypes.CreateAsync(dataType, ATypes.User);
        Assert.That(created.Status.ToString(), Is.EqualTo("Success"));
        return created.Result;
    }
}
