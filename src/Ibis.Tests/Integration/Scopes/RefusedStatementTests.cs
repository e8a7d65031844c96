using Ibis.Umbraco.Scopes;
using Npgsql;
using Umbraco.Cms.Core.Scoping;

namespace Ibis.Tests.Integration.Scopes;

/// <summary>What a refused statement leaves behind on its connection.</summary>
internal sealed class RefusedStatementTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    // The driver prepares a statement when it is sent for the second time.
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Statement_ThatWasRefused_IsAnsweredTheNextTimes(int refusals)
    {
        var name = $"Refused {refusals} times";
        Insert($"{name}, at first", name);
        for (var time = 0; time < refusals; time++)
        {
            Assert.That(() => Insert(name, name), Throws.InstanceOf<PostgresException>());
        }

        Assert.That(
            Enumerable.Range(0, 4).Select(time => Insert(name, $"{name}, then {time}")),
            Is.EqualTo(Enumerable.Range(0, 4).Select(time => $"{name}, then {time}"))
        );
    }

    [Test]
    public void Question_ThatWasRefused_IsAnsweredTheNextTimes()
    {
        Assert.That(() => Divide(by: 0), Throws.InstanceOf<PostgresException>());
        Assert.That(() => Divide(by: 0), Throws.InstanceOf<PostgresException>());

        Assert.That(Enumerable.Range(1, 4).Select(Divide), Is.EqualTo(new[] { 12, 6, 4, 3 }));
    }

    private string? Insert(string statement, string value)
    {
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope();
        var key = _site
            .Get<ScopeDatabase>()
            .First<string>(
                $"insert into umbraco.key_value (key, value, updated) values (@value, '{statement}', now()) returning key",
                new { value }
            );
        scope.Complete();
        return key;
    }

    private int Divide(int by)
    {
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return _site.Get<ScopeDatabase>().Scalar<int>("select 12 / @by", new { by });
    }
}
