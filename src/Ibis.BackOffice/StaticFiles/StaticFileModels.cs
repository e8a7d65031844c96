namespace Ibis.BackOffice.StaticFiles;

internal sealed record FileSystemFolderModel(string Path);

internal sealed record StaticFileItemResponseModel(
    bool IsFolder,
    string Name,
    FileSystemFolderModel? Parent,
    string Path
);

internal sealed record FileSystemTreeItemPresentationModel(
    string Name,
    string Path,
    FileSystemFolderModel? Parent,
    bool IsFolder,
    bool HasChildren
);
