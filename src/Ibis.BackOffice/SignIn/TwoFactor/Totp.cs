using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ibis.BackOffice.SignIn.TwoFactor;

/// <summary>Codes that change with the time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, thirty seconds.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int SecondsPerStep = 30;
    private const int Modulus = 1_000_000;

    // A clock may be off by one step either way (RFC 6238, 5.2).
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / SecondsPerStep;

    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What the apps compute; HMAC with SHA-1 is not broken by collisions of SHA-1.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fff_ffff;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <returns>The time step of the code, or null when it is not one of now.</returns>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? match = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), given))
            {
                match = step;
            }
        }
        return match;
    }

    /// <summary>As addresses for authenticator apps carry a key: RFC 4648, without padding.</summary>
    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var next in bytes)
        {
            buffer = (buffer << 8) | next;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(buffer >> bits) & 31]);
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0)
        {
            text.Append(Base32[(buffer << (5 - bits)) & 31]);
        }
        return text.ToString();
    }
}
