export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'dashboard',
    alias: 'Ibis.Dashboard.SchemaSync',
    name: 'uSync files',
    element: () => import('./schema-sync-dashboard.element.js'),
    weight: 100,
    meta: { label: '#ibisSync_tab', pathname: 'usync' },
    conditions: [
      { alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Settings' },
      { alias: 'Umb.Condition.CurrentUser.IsAdmin' },
    ],
  },
];
