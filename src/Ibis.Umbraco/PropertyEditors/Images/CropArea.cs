namespace Ibis.Umbraco.PropertyEditors.Images;

/// <summary>The point of an image to keep in view.</summary>
public sealed class FocalPoint
{
    /// <summary>Distance from the left edge; 0 to 1.</summary>
    public decimal Left { get; set; }

    /// <summary>Distance from the top edge; 0 to 1.</summary>
    public decimal Top { get; set; }
}

/// <summary>One named crop of an image.</summary>
public sealed class CropArea
{
    /// <summary>The name the data type gives this crop.</summary>
    public string? Alias { get; set; }

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    /// <summary>What an editor cut away, or null when nothing was chosen.</summary>
    public CropCoordinates? Coordinates { get; set; }
}

/// <summary>The part cut away at each edge, as a share of the image's width or height; 0 to 1.</summary>
public sealed class CropCoordinates
{
    /// <summary>Left edge.</summary>
    public decimal X1 { get; set; }

    /// <summary>Top edge.</summary>
    public decimal Y1 { get; set; }

    /// <summary>Right edge.</summary>
    public decimal X2 { get; set; }

    /// <summary>Bottom edge.</summary>
    public decimal Y2 { get; set; }
}
