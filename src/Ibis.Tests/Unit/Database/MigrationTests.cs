using Ibis.Umbraco.Database;

namespace Ibis.Tests.Unit.Database;

internal sealed class MigrationTests
{
    [Test]
    public void Embedded_AreNumberedFromZero_WithoutGapOrTwin() =>
        Assert.That(
            Migration.Embedded.Select(migration => migration.Number),
            Is.EqualTo(Enumerable.Range(0, Migration.Embedded.Count)),
            string.Join('\n', Migration.Embedded)
        );
}
