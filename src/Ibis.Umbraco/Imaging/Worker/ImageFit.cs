namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>By how much a picture is resized, and what it is cut or padded to afterwards.</summary>
/// <param name="Canvas">Null when nothing is cut or padded.</param>
internal readonly record struct ImageFit(double Horizontal, double Vertical, (int Width, int Height)? Canvas)
{
    /// <summary>Nothing has to be scaled.</summary>
    public bool KeepsSize => Math.Abs(Horizontal - 1) < 1e-9 && Math.Abs(Vertical - 1) < 1e-9;

    public static ImageFit Of(int width, int height, ImageJob job)
    {
        if (job is { Width: null, Height: null })
        {
            return new ImageFit(1, 1, null);
        }
        var horizontal = job.Width is { } wantedWidth ? (double)wantedWidth / width : (double?)null;
        var vertical = job.Height is { } wantedHeight ? (double)wantedHeight / height : (double?)null;
        if (horizontal is not { } x || vertical is not { } y)
        {
            var only = (horizontal ?? vertical)!.Value;
            only = job.Mode is ResizeMode.Min or ResizeMode.BoxPad ? Math.Min(only, 1) : only;
            return new ImageFit(only, only, null);
        }
        var canvas = (job.Width!.Value, job.Height!.Value);
        return job.Mode switch
        {
            ResizeMode.Crop => Even(Math.Max(x, y), canvas),
            ResizeMode.Max => Even(Math.Min(x, y), null),
            ResizeMode.Min => Even(Math.Min(Math.Max(x, y), 1), null),
            ResizeMode.Pad => Even(Math.Min(x, y), canvas),
            ResizeMode.BoxPad => Even(Math.Min(Math.Min(x, y), 1), canvas),
            ResizeMode.Stretch => new ImageFit(x, y, null),
            _ => throw new ArgumentOutOfRangeException(nameof(job), job.Mode, "There is no such way to resize."),
        };
    }

    private static ImageFit Even(double scale, (int Width, int Height)? canvas) => new(scale, scale, canvas);
}
