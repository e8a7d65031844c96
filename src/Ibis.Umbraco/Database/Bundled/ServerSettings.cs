using System.Globalization;

namespace Ibis.Umbraco.Database.Bundled;

internal static class ServerSettings
{
    /// <summary>The settings as the one argument that pg_ctl hands to the server through a shell.</summary>
    public static string AsArguments(DatabaseOptions options, string socketFolder, int port) =>
        string.Join(
            ' ',
            List(options, socketFolder, port).Select(setting => $"-c {Quote($"{setting.Name}={setting.Value}")}")
        );

    private static IEnumerable<(string Name, string Value)> List(
        DatabaseOptions options,
        string socketFolder,
        int port
    ) =>
        [
            ("listen_addresses", ""),
            ("port", port.ToString(CultureInfo.InvariantCulture)),
            ("unix_socket_directories", $"\"{socketFolder.Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
            ("unix_socket_permissions", "0700"),
            ("shared_buffers", $"{options.SharedBuffersMegabytes}MB"),
            ("max_connections", options.MaxConnections.ToString(CultureInfo.InvariantCulture)),
            ("random_page_cost", "1.1"),
            ("max_wal_size", "2GB"),
            ("wal_compression", "pglz"),
            // A query whose site was killed ends by itself.
            ("client_connection_check_interval", "1s"),
            // One file a weekday, so that the log stays small without anybody's care.
            ("logging_collector", "on"),
            ("log_directory", "log"),
            ("log_filename", "postgresql-%a.log"),
            ("log_truncate_on_rotation", "on"),
            ("log_rotation_age", "1d"),
            ("log_rotation_size", "0"),
            // Details quote the values of rows, and those may be personal.
            ("log_error_verbosity", "terse"),
            ("log_min_error_statement", "panic"),
        ];

    private static string Quote(string text) =>
        OperatingSystem.IsWindows()
            ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
