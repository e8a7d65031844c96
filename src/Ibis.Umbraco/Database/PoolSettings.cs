using Npgsql;

namespace Ibis.Umbraco.Database;

internal static class PoolSettings
{
    private static readonly NpgsqlConnectionStringBuilder _unset = [];

    /// <summary>Fills in what the connection string leaves at Npgsql's default.</summary>
    public static string Apply(string connectionString, DatabaseOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxPoolSize == _unset.MaxPoolSize)
        {
            builder.MaxPoolSize = Math.Max(options.PoolSize, builder.MinPoolSize);
        }

        if (builder.MaxAutoPrepare == _unset.MaxAutoPrepare)
        {
            builder.MaxAutoPrepare = options.MaxAutoPrepare;
            builder.AutoPrepareMinUsages = 2;
        }

        builder.ApplicationName ??= "ibis";
        return builder.ConnectionString;
    }
}
