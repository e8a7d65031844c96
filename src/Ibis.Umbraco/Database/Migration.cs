using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Ibis.Umbraco.Database;

/// <summary>One numbered step of the schema, read from <c>Migrations/NNNN-name.sql</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = ".Database.Migrations.";

    /// <summary>The same on every platform, whatever line endings the file was checked out with.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number:0000}-{Name}");

    public static IReadOnlyList<Migration> Embedded { get; } = ReadEmbedded(typeof(Migration).Assembly);

    private static List<Migration> ReadEmbedded(Assembly assembly) =>
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(resource => resource.Contains(Folder, StringComparison.Ordinal))
                .Select(resource => Read(assembly, resource))
                .OrderBy(migration => migration.Number),
        ];

    private static Migration Read(Assembly assembly, string resource)
    {
        using var stream =
            assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lists {resource} and does not hold it.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^".sql".Length];
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(file[..dash], CultureInfo.InvariantCulture, out var number)
            ? new Migration(number, file[(dash + 1)..], reader.ReadToEnd())
            : throw new InvalidOperationException($"A migration is named NNNN-name.sql, and {file}.sql is not.");
    }
}
