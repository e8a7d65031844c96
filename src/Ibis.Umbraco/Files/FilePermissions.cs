using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Install;

namespace Ibis.Umbraco.Files;

/// <summary>Whether the site may write where it has to: it tries, in App_Data and in the folder of uploaded media.</summary>
internal sealed class FilePermissions(IHostingEnvironment hosting) : IFilePermissionHelper
{
    public bool RunFilePermissionTestSuite(out Dictionary<FilePermissionTest, IEnumerable<string>> report)
    {
        string[] folders = [hosting.MapPathContentRoot("~/App_Data")];
        string[] media = [hosting.MapPathWebRoot("~/media")];
        report = new Dictionary<FilePermissionTest, IEnumerable<string>>
        {
            [FilePermissionTest.FolderCreation] = [.. folders.Where(folder => !CanMakeFolder(folder))],
            [FilePermissionTest.FileWriting] = [.. folders.Where(folder => !CanWrite(folder))],
            [FilePermissionTest.MediaFolderCreation] =
            [
                .. media.Where(folder => !CanMakeFolder(folder) || !CanWrite(folder)),
            ],
        };
        return report.Values.All(failed => !failed.Any());
    }

    private static bool CanMakeFolder(string folder) =>
        Succeeds(() =>
        {
            var tried = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName()));
            tried.Delete();
        });

    private static bool CanWrite(string folder) =>
        Succeeds(() =>
        {
            var tried = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(tried, string.Empty);
            File.Delete(tried);
        });

    private static bool Succeeds(Action attempt)
    {
        try
        {
            attempt();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
