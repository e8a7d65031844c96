using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>How a picture meets the wanted width and height; the names are those of the query.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResizeMode>))]
public enum ResizeMode
{
    /// <summary>Fills both exactly; what does not fit is cut off.</summary>
    Crop,

    /// <summary>Lies within both.</summary>
    Max,

    /// <summary>Fills both exactly, out of proportion.</summary>
    Stretch,

    /// <summary>Lies within both, with an edge around it.</summary>
    Pad,

    /// <summary>As Pad, but never larger than the original.</summary>
    BoxPad,

    /// <summary>Covers both, but is never larger than the original.</summary>
    Min,
}

/// <summary>What is to be made of a picture.</summary>
/// <param name="FocalX">From 0 (left) to 1; what stays in the picture when something is cut off.</param>
/// <param name="FocalY">From 0 (top) to 1.</param>
/// <param name="Crop">Shares that are cut off first: left, top, right, bottom; null for none.</param>
/// <param name="Format">jpg, png, webp, avif or gif; null for that of the original.</param>
/// <param name="Quality">1 to 100; null for what suits the format.</param>
internal sealed record ImageJob(
    int? Width,
    int? Height,
    ResizeMode Mode,
    double FocalX,
    double FocalY,
    double[]? Crop,
    string? Format,
    int? Quality
)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static ImageJob From(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<ImageJob>(bytes) ?? throw new InvalidDataException("There is no job.");
}
