using System.Globalization;
using Ibis.Umbraco.Database;
using Microsoft.Extensions.Configuration;

namespace Ibis.Tests.Unit.Database;

internal sealed class DatabaseOptionsTests
{
    [TestCase("PoolSize", "0", "PoolSize")]
    [TestCase("SharedBuffersMegabytes", "plenty", "Ibis:Database")]
    [TestCase("StartTimeout", "00:00:00", "StartTimeout")]
    public void Options_WithAWrongValue_NameIt(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{DatabaseOptions.Section}:{key}", value)])
            .Build();

        Assert.That(
            () => DatabaseOptions.Read(configuration),
            Throws.TypeOf<DatabaseStartException>().With.Message.Contains(named)
        );
    }

    [Test]
    public void AppSettings_ShowEveryKeyWithItsDefault()
    {
        var shown = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Repository.Root, "appsettings.json"))
            .Build()
            .GetSection(DatabaseOptions.Section);
        var defaults = new DatabaseOptions();

        Assert.That(
            shown.GetChildren().Select(setting => setting.Key),
            Is.EquivalentTo(typeof(DatabaseOptions).GetProperties().Select(property => property.Name))
        );
        foreach (var property in typeof(DatabaseOptions).GetProperties())
        {
            Assert.That(
                shown[property.Name],
                Is.EqualTo(Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture))
            );
        }
    }
}
