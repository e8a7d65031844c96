using System.Text.Json;

namespace Ibis.Umbraco.Hosting;

/// <summary>Default data that is kept as a JSON file in the assembly.</summary>
internal static class DefaultFile
{
    /// <param name="path">Of the file in this project, with dots: "DataTypes.Defaults.data-types.json".</param>
    public static IReadOnlyList<T> Read<T>(string path)
    {
        var assembly = typeof(DefaultFile).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{path}")
            ?? throw new InvalidOperationException($"The program was built without its file {path}.");
        return JsonSerializer.Deserialize<List<T>>(stream, JsonSerializerOptions.Web) ?? [];
    }
}
