using Ibis.Umbraco.Sync.Files;
using Ibis.Umbraco.Sync.Runs;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Ibis.Umbraco.Sync.Items;

internal sealed record NodeServices(
    IEntityService Entities,
    ILanguageService Languages,
    IRelationService Relations,
    PropertyEditorCollection Editors,
    IShortStringHelper Strings,
    SyncFileNames Names,
    SyncSets Sets
);
