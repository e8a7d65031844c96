using Npgsql;

namespace Ibis.Umbraco.Scopes;

internal static class VersionReading
{
    public const string Sql = "select name, version from umbraco.repository_version";

    public static Dictionary<string, long> ReadToEnd(NpgsqlDataReader reader)
    {
        var versions = Read(reader);
        while (reader.NextResult())
        {
            // A reader closed before its last result hides the errors of later statements.
        }
        return versions;
    }

    public static Dictionary<string, long> Read(NpgsqlDataReader reader)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            versions[reader.GetString(0)] = reader.GetInt64(1);
        }
        return versions;
    }
}
