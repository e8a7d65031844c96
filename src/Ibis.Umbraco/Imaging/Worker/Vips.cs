using System.Runtime.InteropServices;

namespace Ibis.Umbraco.Imaging.Worker;

/// <summary>What libvips says when a picture is not one, or is too large.</summary>
internal sealed class VipsException(string message) : Exception(message);

/// <summary>The functions of libvips that are used here. None has a variable number of arguments: those cannot be called from .NET.</summary>
internal static class Vips
{
    private const string Library = "vips";

    private static nint _library;

    public static nint ImageType { get; private set; }

    public static nint BlobType { get; private set; }

    public static void Load(string path)
    {
        _library = NativeLibrary.Load(path);
        NativeLibrary.SetDllImportResolver(
            typeof(Vips).Assembly,
            (name, assembly, search) => name == Library ? _library : NativeLibrary.Load(name, assembly, search)
        );
        if (vips_init("ibis") != 0)
        {
            throw new VipsException("libvips could not be started: " + LastError());
        }
        ImageType = vips_image_get_type();
        BlobType = vips_blob_get_type();
        vips_concurrency_set(1);
        vips_cache_set_max(0);
        // Only decoders that are fuzzed, and of these only those whose pictures are taken.
        vips_block_untrusted_set(1);
        foreach (
            var family in (string[])
                ["VipsForeignLoadSvg", "VipsForeignLoadPdf", "VipsForeignLoadMagick", "VipsForeignLoadCsv"]
        )
        {
            vips_operation_block_set(family, 1);
        }
    }

    public static string LastError()
    {
        var text = Marshal.PtrToStringUTF8(vips_error_buffer()) ?? "";
        vips_error_clear();
        return text.Trim();
    }

    [DllImport(Library)]
    private static extern int vips_init([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport(Library)]
    private static extern nint vips_image_get_type();

    [DllImport(Library)]
    private static extern nint vips_blob_get_type();

    [DllImport(Library)]
    private static extern void vips_concurrency_set(int concurrency);

    [DllImport(Library)]
    private static extern void vips_cache_set_max(int max);

    [DllImport(Library)]
    private static extern void vips_block_untrusted_set(int state);

    [DllImport(Library)]
    private static extern void vips_operation_block_set([MarshalAs(UnmanagedType.LPUTF8Str)] string name, int state);

    [DllImport(Library)]
    private static extern nint vips_error_buffer();

    [DllImport(Library)]
    private static extern void vips_error_clear();

    [DllImport(Library)]
    public static extern nint vips_foreign_find_load_buffer(nint data, nuint size);

    [DllImport(Library)]
    public static extern int vips_image_get_width(nint image);

    [DllImport(Library)]
    public static extern int vips_image_get_height(nint image);

    [DllImport(Library)]
    public static extern int vips_image_hasalpha(nint image);

    [DllImport(Library)]
    public static extern nint vips_image_get_typeof(nint image, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport(Library)]
    public static extern nint vips_operation_new([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport(Library)]
    public static extern int vips_object_set_argument_from_string(
        nint target,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value
    );

    [DllImport(Library)]
    public static extern int vips_cache_operation_buildp(ref nint operation);

    [DllImport(Library)]
    public static extern void vips_object_unref_outputs(nint target);

    [DllImport(Library)]
    public static extern nint vips_blob_new(nint free, nint data, nuint size);

    [DllImport(Library)]
    public static extern nint vips_blob_get(nint blob, out nuint size);

    [DllImport(Library)]
    public static extern void vips_area_unref(nint area);

    [DllImport(Library)]
    public static extern void g_object_unref(nint target);

    [DllImport(Library)]
    public static extern void g_object_set_property(
        nint target,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        ref GValue value
    );

    [DllImport(Library)]
    public static extern void g_object_get_property(
        nint target,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        ref GValue value
    );

    [DllImport(Library)]
    public static extern nint g_value_init(ref GValue value, nint type);

    [DllImport(Library)]
    public static extern void g_value_unset(ref GValue value);

    [DllImport(Library)]
    public static extern void g_value_set_object(ref GValue value, nint target);

    [DllImport(Library)]
    public static extern nint g_value_get_object(ref GValue value);

    [DllImport(Library)]
    public static extern void g_value_set_boxed(ref GValue value, nint boxed);

    [DllImport(Library)]
    public static extern nint g_value_get_boxed(ref GValue value);

    [DllImport(Library)]
    public static extern nint g_object_ref(nint target);
}

/// <summary>GLib's box for any value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nint Type;
    public long First;
    public long Second;
}
