using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ibis.Tests.Integration.Database;

/// <summary>
/// Lets one client in and says which version it is: no old PostgreSQL can be installed beside the new one.
/// Source: PostgreSQL documentation, "Message Formats".
/// </summary>
internal sealed class OldServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _greeting;

    public OldServer(string version)
    {
        _listener.Start();
        _greeting = GreetAsync(version);
    }

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=x;Database=y;SSL Mode=Disable;"
        + "Gss Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading";

    public async ValueTask DisposeAsync()
    {
        await _greeting;
        _listener.Stop();
    }

    private async Task GreetAsync(string version)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4]);
        await stream.WriteAsync(
            (byte[])
                [
                    .. Message('R', [0, 0, 0, 0]),
                    .. Message('S', Encoding.UTF8.GetBytes($"server_version\0{version}\0")),
                    .. Message('S', Encoding.UTF8.GetBytes("client_encoding\0UTF8\0")),
                    .. Message('K', [0, 0, 0, 1, 0, 0, 0, 1]),
                    .. Message('Z', [(byte)'I']),
                ]
        );
        // The client's farewell, or its end.
        await stream.CopyToAsync(Stream.Null);
    }

    private static byte[] Message(char kind, byte[] body)
    {
        var message = new byte[body.Length + 5];
        message[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), body.Length + 4);
        body.CopyTo(message, 5);
        return message;
    }
}
