using Ibis.Tests.Integration.Documents;

namespace Ibis.Tests.Integration.Differential;

/// <summary>
/// The same operations on PostgreSQL and on a plain model must give the same answers. The last seed is new in every run and is
/// printed; add one that failed to the list.
/// </summary>
internal sealed class DocumentDifferentialTests : DocumentTests
{
    private static IEnumerable<int> Seeds() => [1, 2, 3, 4, 5, Random.Shared.Next()];

    [TestCaseSource(nameof(Seeds))]
    public void Documents_AfterAnyOperations_LookLikeTheModel(int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}");
        var story = new DocumentStory(Bench, seed);

        try
        {
            story.Tell(steps: 80);
        }
        finally
        {
            story.CleanUp();
        }
    }
}
