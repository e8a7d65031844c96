const named = (prefix: string, names: Array<string>): Array<string> => names.map((name) => prefix + name);

/** Files of templates are edited where their source is, and come with the next release. */
const files = named('Umb.MenuItem.', ['PartialView', 'Script', 'Stylesheets']);

/** Elements that pages share, new in Umbraco 18. */
const library = [
  'Umb.Section.Library',
  'Umb.MenuItem.Element',
  'Umb.MenuItem.Element.RecycleBin',
  'Umb.GlobalSearch.Element',
  'Umb.SearchProvider.Element',
  'Umb.PropertyEditorUi.ElementPicker',
  'Umbraco.ElementPicker',
  'Umb.UserGranularPermission.Element',
  ...named('Umb.EntityUserPermission.Element.', [
    'Create',
    'Delete',
    'Duplicate',
    'Move',
    'Publish',
    'Read',
    'Rollback',
    'Unpublish',
    'Update',
  ]),
  ...named('Umb.EntityUserPermission.ElementFolder.', ['Create', 'Delete', 'Move', 'Read', 'Update']),
];

/** Packages come with a release too, and nothing is fetched from a market place. */
const packages = ['Umb.Section.Packages', ...named('Umb.SectionView.Packages.', ['Builder', 'Installed', 'Marketplace'])];

/**
 * Umbraco's own news and welcome, which are ours in welcome/; what Umbraco is told about its installations; and what there is
 * nothing to do about here: the published side is written by the publishing transaction itself, and nothing is indexed apart.
 */
const dashboards = named('Umb.Dashboard.', [
  'ExamineManagement',
  'ModelsBuilder',
  'Profiling',
  'PublishedStatus',
  'SettingsWelcome',
  'Telemetry',
  'UmbracoNews',
]);

export const aliases = [...files, ...library, ...packages, ...dashboards];
