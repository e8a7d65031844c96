using Ibis.Tests.Integration.BackOffice.Contract;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>Everything that the client may put behind the question mark, with values that it never would.</summary>
internal sealed class QueryTests : AttackTests
{
    private static readonly string[] WorstNumbers = ["-1", "2147483647", "99999999999999999999"];

    private static readonly string[] Numbers =
    [
        "0",
        "1000000",
        "1000000000",
        "2147483646",
        "2147483648",
        "1e9",
        "0x10",
        "NaN",
        "many",
    ];

    private static readonly string[] WorstTexts = ["a%00b", "%ED%A0%80", new string('a', 10_000)];

    private static readonly string[] Texts =
    [
        "",
        "%00",
        "%C3%28",
        "%E2%80%AE%D7%90",
        "%F0%9F%92%A9",
        "'",
        "%22",
        "%25",
        "_",
        "%5C",
        "(",
        "%5B",
        "*",
        "%3A%3A",
        "a%20%26%20%7C%20!",
        "%27%20or%201%3D1--",
        "..%2F..%2Fetc%2Fpasswd",
        "%2Fwwwroot%2F..%2F..%2F",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    ];

    private static readonly string[] WorstChoices = ["nonsense"];

    private static readonly string[] Choices = ["", "99", "-1", "passwordHash", "securityStamp"];

    private readonly BadValues _values = new();

    [Test]
    public async Task EveryQuery_WithEveryBadValue_IsAnsweredOrRefusedInWords() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (!route.IsSafe)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            var path = example.Address.Split('?')[0];
            foreach (var (name, member) in route.Declared?.Query ?? new Dictionary<string, TypeScriptType.Member>())
            {
                foreach (var value in ValuesFor(member.Type))
                {
                    var others = Others(example.Address, name);
                    using var answer = await Bench.Admin.GetAsync($"{path}?{name}={value}{others}");
                    var fault = await FaultOfAsync(answer, isRefusalExpected: false);
                    Assert.That(fault, Is.Null, $"{route.Key} {name}={(value.Length > 50 ? value[..50] : value)}");
                }
            }
        });

    /// <summary>The far end of a list, where adding the page's size is more than a number holds.</summary>
    [Test]
    public async Task EveryList_FarBeyondItsEnd_IsEmptyAtOnce() =>
        await Bench.ForEachRouteAsync(async route =>
        {
            if (!route.IsSafe || route.Declared?.Query.ContainsKey("skip") != true)
            {
                return;
            }
            var example = await Bench.ExampleAsync(route);
            var path = example.Address.Split('?')[0];
            var others = Others(Others(example.Address, "skip"), "take");
            foreach (
                var page in new[]
                {
                    "skip=2147483647&take=100",
                    "skip=2147483600&take=2147483647",
                    "skip=1000000000&take=7",
                }
            )
            {
                using var answer = await Bench.Admin.GetAsync($"{path}?{page}{others}");
                var fault = await FaultOfAsync(answer, isRefusalExpected: false);
                Assert.That(fault, Is.Null, $"{route.Key} {page}");
            }
        });

    private IEnumerable<string> ValuesFor(TypeScriptType type) =>
        type switch
        {
            TypeScriptType.Primitive("number") => _values.Of(WorstNumbers, Numbers),
            TypeScriptType.Primitive("boolean") => _values.Of(WorstChoices, Choices),
            TypeScriptType.Primitive => _values.Of(WorstTexts, Texts),
            TypeScriptType.ArrayOf(var item) => ValuesFor(item),
            _ => _values.Of(WorstChoices, Choices),
        };

    private static string Others(string address, string name) =>
        address.Contains('?', StringComparison.Ordinal) || address.StartsWith('&')
            ? string.Concat(
                address[(address.IndexOfAny(['?', '&']) + 1)..]
                    .Split('&')
                    .Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal))
                    .Select(pair => "&" + pair)
            )
            : "";
}
