namespace Ibis.Umbraco.Sync.Items;

/// <summary>A kind whose items lie in folders, which go when nothing is left in them.</summary>
internal interface IKeepsFolders
{
    Task RemoveEmptyFoldersAsync();
}
