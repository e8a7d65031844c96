using Ibis.Umbraco.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Sync.Items;

internal sealed record TypeServices<T>(
    IContentTypeBaseService<T> Service,
    SyncContainers<T> Folders,
    IDataTypeService DataTypes,
    IShortStringHelper Strings,
    SyncFileNames Names
)
    where T : class, IContentTypeComposition;
