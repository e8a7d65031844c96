using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>Decodes, turns upright, cuts, resizes and encodes one picture.</summary>
internal static class ImageProcessing
{
    /// <summary>Pixels of the original; read from its header, before anything is decoded.</summary>
    private const long MostPixels = 50_000_000;

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["VipsForeignLoadJpegBuffer"] = "jpg",
        ["VipsForeignLoadPngBuffer"] = "png",
        ["VipsForeignLoadWebpBuffer"] = "webp",
        ["VipsForeignLoadNsgifBuffer"] = "gif",
        ["VipsForeignLoadHeifBuffer"] = "avif",
        ["VipsForeignLoadTiffBuffer"] = "png",
    };

    public static byte[] Run(ImageJob job, byte[] picture)
    {
        var pinned = GCHandle.Alloc(picture, GCHandleType.Pinned);
        var steps = new Stack<IDisposable>();
        try
        {
            var data = pinned.AddrOfPinnedObject();
            var loader = Marshal.PtrToStringUTF8(Vips.vips_foreign_find_load_buffer(data, (nuint)picture.Length));
            if (loader is null || !Formats.TryGetValue(loader, out var ownFormat))
            {
                Vips.LastError();
                throw new VipsException("This is no picture of a kind that is resized here.");
            }
            var image = Kept(
                new VipsOperation(loader).With("buffer", data, picture.Length).With("fail-on", "truncated")
            );
            if ((long)image.Width * image.Height > MostPixels)
            {
                throw new VipsException($"The picture has more than {MostPixels / 1_000_000} million pixels.");
            }
            image = Kept(new VipsOperation("autorot").With("in", image));
            image = Coloured(image);
            if (job.Crop is [var left, var top, var right, var bottom])
            {
                image = Part(image, left, top, right, bottom);
            }
            image = Sized(image, job);
            return Encoded(image, job.Format ?? ownFormat, job.Quality);
        }
        finally
        {
            foreach (var step in steps)
            {
                step.Dispose();
            }
            pinned.Free();
        }

        VipsImage Kept(VipsOperation operation)
        {
            steps.Push(operation);
            var made = operation.ToImage();
            steps.Push(made);
            return made;
        }

        VipsImage Coloured(VipsImage image) =>
            image.Has("icc-profile-data")
                ? Kept(
                    new VipsOperation("icc_transform")
                        .With("in", image)
                        .With("output-profile", "srgb")
                        .With("embedded", "true")
                )
                : Kept(new VipsOperation("colourspace").With("in", image).With("space", "srgb"));

        VipsImage Part(VipsImage image, double left, double top, double right, double bottom)
        {
            var x = Math.Clamp((int)Math.Round(image.Width * left), 0, image.Width - 1);
            var y = Math.Clamp((int)Math.Round(image.Height * top), 0, image.Height - 1);
            var width = (int)Math.Round(image.Width * (1 - left - right));
            var height = (int)Math.Round(image.Height * (1 - top - bottom));
            return Area(image, x, y, Math.Clamp(width, 1, image.Width - x), Math.Clamp(height, 1, image.Height - y));
        }

        VipsImage Area(VipsImage image, int x, int y, int width, int height) =>
            Kept(
                new VipsOperation("extract_area")
                    .With("input", image)
                    .With("left", x)
                    .With("top", y)
                    .With("width", width)
                    .With("height", height)
            );

        VipsImage Sized(VipsImage image, ImageJob job)
        {
            var plan = ImageFit.Of(image.Width, image.Height, job);
            if (!plan.KeepsSize)
            {
                image = Kept(
                    new VipsOperation("resize")
                        .With("in", image)
                        .With("scale", plan.Horizontal)
                        .With("vscale", plan.Vertical)
                );
            }
            if (plan.Canvas is not { } canvas)
            {
                return image;
            }
            if (job.Mode == ResizeMode.Crop)
            {
                var width = Math.Min(canvas.Width, image.Width);
                var height = Math.Min(canvas.Height, image.Height);
                return Area(
                    image,
                    Math.Clamp((int)Math.Round((image.Width * job.FocalX) - (width / 2.0)), 0, image.Width - width),
                    Math.Clamp((int)Math.Round((image.Height * job.FocalY) - (height / 2.0)), 0, image.Height - height),
                    width,
                    height
                );
            }
            if (!image.HasAlpha)
            {
                image = Kept(new VipsOperation("addalpha").With("in", image));
            }
            return Kept(
                new VipsOperation("gravity")
                    .With("in", image)
                    .With("direction", "centre")
                    .With("width", canvas.Width)
                    .With("height", canvas.Height)
                    .With("extend", "background")
                    .With("background", "0 0 0 0")
            );
        }

        byte[] Encoded(VipsImage image, string format, int? quality)
        {
            if (format == "jpg" && image.HasAlpha)
            {
                image = Kept(new VipsOperation("flatten").With("in", image).With("background", "255 255 255"));
            }
            var saver = format switch
            {
                "jpg" => new VipsOperation("jpegsave_buffer").With("Q", quality ?? 80).With("optimize-coding", "true"),
                "png" => new VipsOperation("pngsave_buffer"),
                "webp" => new VipsOperation("webpsave_buffer").With("Q", quality ?? 80),
                "avif" => new VipsOperation("heifsave_buffer")
                    .With("compression", "av1")
                    .With("effort", 3)
                    .With("Q", quality ?? 60),
                "gif" => new VipsOperation("gifsave_buffer"),
                _ => throw new VipsException($"Pictures are not written as {format}."),
            };
            steps.Push(saver);
            // What a camera writes into a picture, the place among it, stays with the original.
            saver.With("in", image);
            // Called "strip" before libvips 8.15, which Debian 12 has not.
            return (saver.Takes("keep", "none") ? saver : saver.With("strip", "true")).ToBytes();
        }
    }
}
