using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ibis.Core.StartingContent;

/// <summary>The definitions beside this code. <c>$key(name)</c> in a file stands for the key made from that name.</summary>
internal static partial class StartingData
{
    private const string Root = "StartingContent/Data/";

    private static readonly Assembly Source = typeof(StartingData).Assembly;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static T One<T>(string file) => Read<T>(Root + file);

    /// <summary>Every file of a folder with its name inside the folder, in order of name.</summary>
    public static IReadOnlyList<(string Name, T Value)> All<T>(string folder) =>
        [
            .. Source
                .GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Root}{folder}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[(Root.Length + folder.Length + 1)..^".json".Length], Read<T>(name))),
        ];

    private static T Read<T>(string resource)
    {
        using var stream =
            Source.GetManifestResourceStream(resource)
            ?? throw new StartingContentException(
                $"The file {resource} is not part of {Source.GetName().Name}. Build it again."
            );
        using var reader = new StreamReader(stream);
        var text = KeyReference().Replace(reader.ReadToEnd(), match => StableKey.Of(match.Groups[1].Value).ToString());

        try
        {
            return JsonSerializer.Deserialize<T>(text, Json)
                ?? throw new StartingContentException($"{resource} holds nothing. Fill it or remove it.");
        }
        catch (JsonException exception)
        {
            throw new StartingContentException($"{resource} cannot be read: {exception.Message}", exception);
        }
    }

    [GeneratedRegex(@"\$key\(([^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex KeyReference();
}
