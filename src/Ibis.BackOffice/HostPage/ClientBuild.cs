using System.Text.Json;

namespace Ibis.BackOffice.HostPage;

/// <summary>What the build of the client says about itself in client.json.</summary>
/// <param name="Imports">Address by the name under which extensions import it.</param>
/// <param name="Scripts">Addresses of the modules that start the client, in their order.</param>
/// <param name="Preloads">Addresses of the modules that those import first.</param>
internal sealed record ClientBuild(
    IReadOnlyDictionary<string, string> Imports,
    IReadOnlyList<string> Scripts,
    IReadOnlyList<string> Preloads
)
{
    public const string FileName = "client.json";

    public static ClientBuild Read(string file) =>
        JsonSerializer.Deserialize<ClientBuild>(File.ReadAllBytes(file), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException(
            $"{file} should describe the back-office client and is empty: build it again."
        );
}
