namespace Ibis.Umbraco.Queries;

internal sealed class TextSql(SqlValues values)
{
    public string Equal(string column, string value, bool ignoreCase) =>
        ignoreCase && HasCase(value)
            ? $"(lower({column}) = lower({values.Add(value)}))"
            : $"({column} = {values.Add(value)})";

    public string StartsWith(string column, string value, bool ignoreCase) =>
        Like(column, Escaped(value) + "%", ignoreCase && HasCase(value));

    public string EndsWith(string column, string value, bool ignoreCase) =>
        Like(column, "%" + Escaped(value), ignoreCase && HasCase(value));

    public string Contains(string column, string value, bool ignoreCase) =>
        Like(column, "%" + Escaped(value) + "%", ignoreCase && HasCase(value));

    /// <summary>"%" in the value stands for any text; nothing else in it is special.</summary>
    public string Wildcard(string column, string value) =>
        Like(column, Escaped(value).Replace(@"\%", "%", StringComparison.Ordinal), HasCase(value));

    // By code point on every server, whatever its collation.
    public string Order(string column, string sign, string value) =>
        $"({column} collate \"C\" {sign} {values.Add(value)})";

    /// <summary>False for paths and numbers, which then use the plain index on their column.</summary>
    public static bool HasCase(string value) =>
        value.Any(character => !char.IsAscii(character) || char.IsAsciiLetter(character));

    private string Like(string column, string pattern, bool ignoreCase) =>
        ignoreCase ? $"(lower({column}) like lower({values.Add(pattern)}))" : $"({column} like {values.Add(pattern)})";

    private static string Escaped(string value) =>
        value
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);
}
