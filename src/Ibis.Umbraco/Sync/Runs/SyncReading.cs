using Ibis.Umbraco.Sync.Files;

namespace Ibis.Umbraco.Sync.Runs;

/// <summary>Reads all files of a kind and finds those that contradict each other, before anything is changed.</summary>
internal sealed class SyncReading(SyncFolders folders, SyncFileReader reader, string extension)
{
    // Of these there may be very many; what is not needed to order them is read again when their turn comes.
    private static bool IsNumerous(SyncKind kind) =>
        kind == SyncKind.Content || kind == SyncKind.Media || kind == SyncKind.Blueprints;

    public IReadOnlyList<SyncFile> Read(SyncKind kind, SyncRun run)
    {
        var problems = new List<SyncProblem>();
        var files = new List<SyncFile>();
        foreach (var path in folders.FilesOf(kind, extension, problems))
        {
            try
            {
                var file = reader.Read(path, kind);
                if (folders.CoveredBy(kind, path) is { } covered)
                {
                    RefusePart(file, reader.Read(covered, kind));
                }
                if (IsNumerous(kind))
                {
                    file.Root.Element("Properties")?.Remove();
                }
                files.Add(file);
            }
            catch (SyncFileException exception)
            {
                problems.Add(exception.Problem);
            }
        }
        problems.ForEach(run.Fail);
        files.RemoveAll(file => file.Marker is SyncMarker.Rename or SyncMarker.None);
        if (kind.KeyIsIdentity)
        {
            // A marker that asks for the children of an item to be cleaned bears the key of that item.
            RefuseSame(
                files.FindAll(file => file.Marker != SyncMarker.Clean),
                file => file.Key.ToString(),
                file => $"the key {file.Key}",
                run,
                files
            );
        }
        if (kind.AliasIsUnique)
        {
            RefuseSame(
                files.FindAll(file => file.Marker is null),
                file => file.Alias.ToLowerInvariant(),
                file => $"the alias '{file.Alias}'",
                run,
                files
            );
        }
        run.Know(kind, files);
        return files;
    }

    // uSync can write only what differs from the file in the earlier folder. Taken for the whole, the rest would be deleted.
    private static void RefusePart(SyncFile file, SyncFile covered)
    {
        var isPart =
            file.Root.Descendants().Any(element => (string?)element.Attribute("deleted") == "true")
            || covered.Root.Elements().Any(part => part.HasElements && file.Root.Element(part.Name) is null);
        if (file.Marker is null && covered.Marker is null && isPart)
        {
            throw file.Refuse(
                $"it holds only what differs from {covered.Shown}, and merging the two is not supported",
                "export it in full, by FullFileOnDifference where it comes from"
            );
        }
    }

    private static bool IsRefusedPart(SyncFile file, SyncFile covered, SyncRun run, List<SyncFile> files)
    {
        try
        {
            RefusePart(file, covered);
            return false;
        }
        catch (SyncFileException exception)
        {
            run.Fail(exception);
            files.Remove(file);
            return true;
        }
    }

    /// <summary>The whole of a file of which only the head was kept.</summary>
    public SyncFile Whole(SyncKind kind, SyncFile file) =>
        IsNumerous(kind) && file.Marker is null ? reader.Read(file.Path, kind) : file;

    private void RefuseSame(
        List<SyncFile> files,
        Func<SyncFile, string> by,
        Func<SyncFile, string> what,
        SyncRun run,
        List<SyncFile> from
    )
    {
        foreach (var group in files.GroupBy(by, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList())
        {
            // The same item in a later folder of the chain stands over that in an earlier one.
            var last = group.Max(file => folders.ChainOf(file.Path));
            var rivals = group.Where(file => folders.ChainOf(file.Path) == last).ToList();
            foreach (var covered in group.Where(file => folders.ChainOf(file.Path) != last))
            {
                from.Remove(covered);
                rivals.RemoveAll(rival => IsRefusedPart(rival, covered, run, from));
            }
            if (rivals.Count < 2)
            {
                continue;
            }
            foreach (var rival in rivals)
            {
                var others = string.Join(", ", rivals.Where(other => other != rival).Select(other => other.Shown));
                run.Fail(
                    rival.Refuse(
                        $"{what(rival)} stands in {others} too",
                        "keep the one file that is right and remove the others"
                    )
                );
                from.Remove(rival);
            }
        }
    }
}
