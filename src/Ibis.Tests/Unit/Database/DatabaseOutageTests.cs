using Ibis.Umbraco.Database;
using Npgsql;

namespace Ibis.Tests.Unit.Database;

internal sealed class DatabaseOutageTests
{
    [TestCase("57P01", "FATAL", true)]
    [TestCase("55000", "FATAL", true)]
    [TestCase("53300", "FATAL", true)]
    [TestCase("57014", "ERROR", true)]
    [TestCase("40P01", "ERROR", true)]
    [TestCase("23505", "ERROR", false)]
    [TestCase("42P01", "ERROR", false)]
    public void AnswerOfTheServer_IsAnOutage_WhenItPasses(string state, string severity, bool isOutage) =>
        Assert.That(
            DatabaseOutage.IsBehind(new PostgresException("text", severity, severity, state)),
            Is.EqualTo(isOutage)
        );

    [Test]
    public void BrokenConnection_IsAnOutage_HoweverDeepItLies()
    {
        var wrapped = new InvalidOperationException("outer", new AggregateException(new NpgsqlException("refused")));

        Assert.That(DatabaseOutage.IsBehind(wrapped), Is.True);
    }

    [Test]
    public void OtherErrors_AreNone() =>
        Assert.That(DatabaseOutage.IsBehind(new InvalidOperationException("bug")), Is.False);
}
