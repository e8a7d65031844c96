using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ibis.Bench;

/// <summary>The raw limits to compare with: Kestrel with bytes from memory, and Kestrel with one 4 KB row a request.</summary>
/// <remarks>Runs in a process of its own, like the site.</remarks>
internal static class RawServer
{
    public static bool IsAsked(string[] args) => args is ["raw", ..];

    /// <param name="args">raw, port, path of the file to answer with, connection string.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var port = int.Parse(args[1], CultureInfo.InvariantCulture);
        var bytes = await File.ReadAllBytesAsync(args[2]);
        await using var dataSource = NpgsqlDataSource.Create(args[3]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        app.MapGet("/bytes", (RequestDelegate)(http => AnswerAsync(http, bytes)));
        app.MapGet("/row", (RequestDelegate)(http => AnswerRowAsync(http, dataSource)));
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerRowAsync(HttpContext http, NpgsqlDataSource dataSource)
    {
        var id = Random.Shared.Next(1, BenchTables.Rows + 1);
        await using var command = dataSource.CreateCommand("select body from bench.row where id = $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = id });
        await AnswerAsync(http, (byte[])(await command.ExecuteScalarAsync(http.RequestAborted) ?? Array.Empty<byte>()));
    }

    private static Task AnswerAsync(HttpContext http, byte[] bytes)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    }
}
