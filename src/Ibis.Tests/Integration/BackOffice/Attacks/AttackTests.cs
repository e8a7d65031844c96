using Ibis.Tests.Integration.BackOffice.Operations;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>What somebody tries who means harm, on every operation that is mapped.</summary>
internal abstract class AttackTests
{
    // What an answer may never hold: frames of a stack, names of exceptions and of the database's parts.
    private static readonly string[] Insides =
    [
        "   at ",
        "Exception",
        "Npgsql",
        "System.",
        "Umbraco.Cms",
        "select ",
        Repository.Root,
        Path.GetTempPath(),
        "Host=",
    ];

    protected OperationBench Bench { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartBenchAsync() => Bench = await OperationBench.StartAsync();

    [OneTimeTearDown]
    public async Task StopBenchAsync() => await (Bench?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <returns>What is wrong with an answer to a bad request; null when it says in words that it was one.</returns>
    protected static async Task<string?> FaultOfAsync(HttpResponseMessage answer, bool isRefusalExpected)
    {
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync();
        if (status < 400)
        {
            return isRefusalExpected ? $"accepted with {status}" : null;
        }
        if (status is not (>= 400 and < 500))
        {
            return $"{status} {text} {OperationBench.Errors.Last}";
        }
        if (Insides.FirstOrDefault(inside => text.Contains(inside, StringComparison.Ordinal)) is { } shown)
        {
            return $"{status} shows \"{shown}\": {text}";
        }
        return text.Length > 0 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json"
            ? $"{status} is not a problem but {answer.Content.Headers.ContentType}: {text}"
            : null;
    }
}
