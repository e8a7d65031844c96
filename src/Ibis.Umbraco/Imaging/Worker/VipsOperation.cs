using System.Globalization;
using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>A picture of libvips. Its pixels are made when they are asked for, a few lines at a time.</summary>
internal sealed class VipsImage(nint handle) : IDisposable
{
    public nint Handle => handle;

    public int Width => Vips.vips_image_get_width(handle);

    public int Height => Vips.vips_image_get_height(handle);

    public bool HasAlpha => Vips.vips_image_hasalpha(handle) != 0;

    public bool Has(string field) => Vips.vips_image_get_typeof(handle, field) != 0;

    public void Dispose() => Vips.g_object_unref(handle);
}

/// <summary>One step: named, given its arguments, run.</summary>
internal sealed class VipsOperation : IDisposable
{
    private nint _handle;

    public VipsOperation(string name)
    {
        _handle = Vips.vips_operation_new(name);
        if (_handle == 0)
        {
            throw new VipsException(Vips.LastError());
        }
    }

    public VipsOperation With(string name, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (Vips.vips_object_set_argument_from_string(_handle, name, text) != 0)
        {
            throw new VipsException(Vips.LastError());
        }
        return this;
    }

    /// <summary>Sets an argument that some versions of libvips have not.</summary>
    public bool Takes(string name, string value)
    {
        if (Vips.vips_object_set_argument_from_string(_handle, name, value) == 0)
        {
            return true;
        }
        Vips.LastError();
        return false;
    }

    public VipsOperation With(string name, VipsImage image)
    {
        var value = new GValue();
        Vips.g_value_init(ref value, Vips.ImageType);
        Vips.g_value_set_object(ref value, image.Handle);
        Vips.g_object_set_property(_handle, name, ref value);
        Vips.g_value_unset(ref value);
        return this;
    }

    /// <param name="data">Has to stay where it is until the last pixel has been read.</param>
    public VipsOperation With(string name, nint data, int length)
    {
        var blob = Vips.vips_blob_new(0, data, (nuint)length);
        var value = new GValue();
        Vips.g_value_init(ref value, Vips.BlobType);
        Vips.g_value_set_boxed(ref value, blob);
        Vips.g_object_set_property(_handle, name, ref value);
        Vips.g_value_unset(ref value);
        Vips.vips_area_unref(blob);
        return this;
    }

    public VipsImage ToImage()
    {
        Build();
        var value = new GValue();
        Vips.g_value_init(ref value, Vips.ImageType);
        Vips.g_object_get_property(_handle, "out", ref value);
        var image = new VipsImage(Vips.g_object_ref(Vips.g_value_get_object(ref value)));
        Vips.g_value_unset(ref value);
        return image;
    }

    public byte[] ToBytes()
    {
        Build();
        var value = new GValue();
        Vips.g_value_init(ref value, Vips.BlobType);
        Vips.g_object_get_property(_handle, "buffer", ref value);
        var data = Vips.vips_blob_get(Vips.g_value_get_boxed(ref value), out var size);
        var bytes = new byte[(int)size];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        Vips.g_value_unset(ref value);
        return bytes;
    }

    public void Dispose()
    {
        Vips.vips_object_unref_outputs(_handle);
        Vips.g_object_unref(_handle);
    }

    private void Build()
    {
        if (Vips.vips_cache_operation_buildp(ref _handle) != 0)
        {
            throw new VipsException(Vips.LastError());
        }
    }
}
