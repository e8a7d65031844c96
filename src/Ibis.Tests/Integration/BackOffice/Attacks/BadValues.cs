using System.Globalization;

namespace Ibis.Tests.Integration.BackOffice.Attacks;

/// <summary>
/// Picks from more bad values than can be tried at every place: those that have once made an error always, of the others a
/// few, others at other places. IBIS_ATTACK_SEED repeats a choice, IBIS_ATTACK_ALL=1 tries everything.
/// </summary>
internal sealed class BadValues
{
    private const int Others = 2;

    private readonly bool _all = Environment.GetEnvironmentVariable("IBIS_ATTACK_ALL") == "1";
    private readonly Random _random;

    public BadValues()
    {
        var seed = int.TryParse(
            Environment.GetEnvironmentVariable("IBIS_ATTACK_SEED"),
            CultureInfo.InvariantCulture,
            out var said
        )
            ? said
            : TimeProvider.System.GetUtcNow().DayOfYear;
        TestContext.Out.WriteLine($"IBIS_ATTACK_SEED={seed}");
        _random = new Random(seed);
    }

    public IEnumerable<string> Of(string[] worst, string[] others) =>
        _all ? worst.Concat(others) : worst.Concat(_random.GetItems(others, Others).Distinct());
}
