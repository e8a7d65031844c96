using System.Globalization;
using Ibis.Umbraco.Imaging.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ibis.Umbraco.Imaging;

/// <summary>What the query of a picture's address asks for, in the words of ImageSharp.Web and Umbraco.</summary>
internal static class ImageQuery
{
    public const string Signature = "hmac";

    // In this order they are signed, whatever order an address has them in.
    private static readonly string[] Words = ["cc", "rxy", "ranchor", "rmode", "width", "height", "format", "quality"];

    private static readonly Dictionary<string, (double X, double Y)> Anchors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["center"] = (0.5, 0.5),
        ["top"] = (0.5, 0),
        ["right"] = (1, 0.5),
        ["bottom"] = (0.5, 1),
        ["left"] = (0, 0.5),
        ["topleft"] = (0, 0),
        ["topright"] = (1, 0),
        ["bottomleft"] = (0, 1),
        ["bottomright"] = (1, 1),
    };

    /// <summary>Whether anything is to be done to the picture. Words of others, as a version, mean nothing here.</summary>
    public static bool Asks(IQueryCollection query) =>
        query.ContainsKey(Signature) || Array.Exists(Words, query.ContainsKey);

    /// <summary>The words that count, always in the same order.</summary>
    public static string Canonical(IReadOnlyDictionary<string, StringValues> query) =>
        string.Join(
            '&',
            Words
                .Where(query.ContainsKey)
                .Select(word => $"{word}={Uri.EscapeDataString(query[word].ToString().ToLowerInvariant())}")
        );

    /// <exception cref="FormatException">A value is none; the message says which.</exception>
    public static ImageJob Job(IQueryCollection query)
    {
        var focus =
            query["rxy"].ToString() is { Length: > 0 } point ? Two(point)
            : query["ranchor"].ToString() is { Length: > 0 } anchor
                ? Anchors.TryGetValue(anchor, out var place) ? place
                    : throw Wrong("ranchor", string.Join(", ", Anchors.Keys))
            : (X: 0.5, Y: 0.5);
        return new ImageJob(
            Number(query, "width", 1, int.MaxValue),
            Number(query, "height", 1, int.MaxValue),
            Mode(query["rmode"].ToString()),
            focus.X,
            focus.Y,
            query["cc"].ToString() is { Length: > 0 } crop ? Four(crop) : null,
            Format(query["format"].ToString()),
            Number(query, "quality", 1, 100)
        );
    }

    private static ResizeMode Mode(string text) =>
        text.Length == 0 ? ResizeMode.Crop
        : !char.IsAsciiDigit(text[0]) && Enum.TryParse<ResizeMode>(text, ignoreCase: true, out var mode) ? mode
        : throw Wrong("rmode", string.Join(", ", Enum.GetNames<ResizeMode>()).ToLowerInvariant());

    private static string? Format(string text) =>
        text.ToLowerInvariant() switch
        {
            "" => null,
            "jpg" or "jpeg" => "jpg",
            "png" => "png",
            "webp" => "webp",
            "avif" => "avif",
            "gif" => "gif",
            _ => throw Wrong("format", "jpg, png, webp, avif, gif"),
        };

    private static int? Number(IQueryCollection query, string word, int least, int most)
    {
        var text = query[word].ToString();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
                ? number
            : throw Wrong(word, most == int.MaxValue ? $"a whole number from {least} on" : $"{least} to {most}");
    }

    private static (double X, double Y) Two(string text) =>
        Numbers(text) is [(>= 0 and <= 1) and var x, (>= 0 and <= 1) and var y]
            ? (x, y)
            : throw Wrong("rxy", "two numbers from 0 to 1 with a comma between");

    // The back office's cropper goes a little beyond the edges: what is cut off there is nothing.
    private static double[] Four(string text) =>
        Numbers(text)?.Select(share => Math.Clamp(share, 0, 1)).ToArray()
            is [var left, var top, var right, var bottom] shares
        && left + right < 1
        && top + bottom < 1
            ? shares
            : throw Wrong("cc", "the shares cut off left, top, right and bottom, with commas between");

    private static double[]? Numbers(string text)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var place = 0; place < parts.Length; place++)
        {
            if (
                !double.TryParse(parts[place], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[place])
                || !double.IsFinite(numbers[place])
            )
            {
                return null;
            }
        }
        return numbers;
    }

    private static FormatException Wrong(string word, string wanted) =>
        new($"The value of \"{word}\" in the address is none that can be used. Possible: {wanted}.");
}
