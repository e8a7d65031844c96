using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Logging.Viewer;

namespace Ibis.Umbraco.Logs;

/// <summary>Search in the log: text that the message contains, or an expression such as
/// <c>@Level='Error' or Has(@Exception) and StartsWith(SourceContext, 'Ibis')</c>, in the language of Umbraco's log viewer.</summary>
/// <remarks>Knows and, or, not, parentheses, = &lt;&gt; &lt; &lt;= &gt; &gt;= like, and Has, StartsWith, EndsWith, Contains. Text is
/// compared without regard to case. What is no such expression is looked for as text.</remarks>
internal sealed partial class LogFilter
{
    private static readonly string[] Comparisons = ["=", "<>", "<=", ">=", "<", ">", "like"];

    private readonly List<string> _tokens;
    private int _at;

    private LogFilter(string text) => _tokens = [.. Token().Matches(text).Select(match => match.Value)];

    private delegate bool Test(ILogEntry entry);

    private delegate string? Value(ILogEntry entry);

    public static Func<ILogEntry, bool> Parse(string? expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            return _ => true;
        }
        var filter = new LogFilter(expression);
        if (filter.Or() is { } test && filter._at == filter._tokens.Count)
        {
            return entry => test(entry);
        }
        var text = expression.Trim();
        return entry => entry.RenderedMessage?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
    }

    private string Peek => _at < _tokens.Count ? _tokens[_at] : string.Empty;

    private bool TakeIf(string token)
    {
        if (!Peek.Equals(token, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        _at++;
        return true;
    }

    private Test? Or() => Joined(And, "or", (left, right) => entry => left(entry) || right(entry));

    private Test? And() => Joined(Not, "and", (left, right) => entry => left(entry) && right(entry));

    private Test? Joined(Func<Test?> part, string word, Func<Test, Test, Test> join)
    {
        var left = part();
        while (left is not null && TakeIf(word))
        {
            left = part() is { } right ? join(left, right) : null;
        }
        return left;
    }

    private Test? Not()
    {
        if (TakeIf("not"))
        {
            return Not() is { } test ? entry => !test(entry) : null;
        }
        if (TakeIf("("))
        {
            var inner = Or();
            return TakeIf(")") ? inner : null;
        }
        return Function() ?? Comparison();
    }

    private Test? Function()
    {
        if (_at + 1 >= _tokens.Count || _tokens[_at + 1] != "(")
        {
            return null;
        }
        var name = _tokens[_at].ToLowerInvariant();
        _at += 2;
        var first = Operand();
        var second = TakeIf(",") ? Operand() : null;
        if (first is null || !TakeIf(")"))
        {
            return null;
        }
        return (name, second) switch
        {
            ("has", null) => entry => first(entry) is not null,
            ("startswith", { } text) => Both(
                first,
                text,
                (one, other) => one.StartsWith(other, StringComparison.OrdinalIgnoreCase)
            ),
            ("endswith", { } text) => Both(
                first,
                text,
                (one, other) => one.EndsWith(other, StringComparison.OrdinalIgnoreCase)
            ),
            ("contains", { } text) => Both(
                first,
                text,
                (one, other) => one.Contains(other, StringComparison.OrdinalIgnoreCase)
            ),
            _ => null,
        };
    }

    private Test? Comparison()
    {
        var left = Operand();
        var comparison = Peek.ToLowerInvariant();
        if (left is null || !Comparisons.Contains(comparison))
        {
            return null;
        }
        _at++;
        return Operand() is not { } right
            ? null
            : comparison switch
            {
                "=" => entry => Compare(left(entry), right(entry)) == 0,
                "<>" => entry => Compare(left(entry), right(entry)) != 0,
                "like" => Both(left, right, Like),
                "<" => Both(left, right, (one, other) => Compare(one, other) < 0),
                "<=" => Both(left, right, (one, other) => Compare(one, other) <= 0),
                ">" => Both(left, right, (one, other) => Compare(one, other) > 0),
                _ => Both(left, right, (one, other) => Compare(one, other) >= 0),
            };
    }

    private Value? Operand()
    {
        var token = Peek;
        if (token.Length == 0 || (!char.IsLetterOrDigit(token[0]) && token[0] is not ('@' or '\'' or '_' or '-')))
        {
            return null;
        }
        _at++;
        if (token[0] == '\'')
        {
            var text = token[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return _ => text;
        }
        return token.ToLowerInvariant() switch
        {
            "@level" or "@l" => entry => entry.Level.ToString(),
            "@message" or "@m" => entry => entry.RenderedMessage,
            "@messagetemplate" or "@mt" => entry => entry.MessageTemplateText,
            "@exception" or "@x" => entry => entry.Exception,
            "@timestamp" or "@t" => entry => entry.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            _ when char.IsDigit(token[0]) || token[0] == '-' => _ => token,
            _ => entry => entry.Properties.GetValueOrDefault(token),
        };
    }

    private static Test Both(Value left, Value right, Func<string, string, bool> holds) =>
        entry => left(entry) is { } one && right(entry) is { } other && holds(one, other);

    private static int Compare(string? one, string? other) =>
        double.TryParse(one, CultureInfo.InvariantCulture, out var first)
        && double.TryParse(other, CultureInfo.InvariantCulture, out var second)
            ? first.CompareTo(second)
            : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Like(string text, string pattern) =>
        Regex.IsMatch(
            text,
            "^"
                + Regex
                    .Escape(pattern)
                    .Replace("%", ".*", StringComparison.Ordinal)
                    .Replace("_", ".", StringComparison.Ordinal)
                + "$",
            RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking
        );

    [GeneratedRegex(@"'(?:[^']|'')*'|@?[\w.]+|-\d+(?:\.\d+)?|<>|<=|>=|[^\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
