using Npgsql;

namespace Ibis.Umbraco.Database;

internal static class PoolSettings
{
    private const string ResetKey = "No Reset On Close";

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

        // Nothing here leaves settings, temporary tables or locks behind in a session, and the reset costs a statement each time a
        // connection is taken from the pool.
        if (!builder.ShouldSerialize(ResetKey))
        {
            builder.NoResetOnClose = true;
        }

        builder.ApplicationName ??= "ibis";
        return builder.ConnectionString;
    }
}
