using System.Text;

namespace Ibis.Tests.Unit.Sync;

/// <summary>A folder of files for one test, removed with it.</summary>
internal sealed class SyncFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("ibis-sync-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(true));
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
