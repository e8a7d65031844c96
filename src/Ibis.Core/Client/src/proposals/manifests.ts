export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'dashboard',
    alias: 'Ibis.Dashboard.Terms',
    name: 'IBIS terms',
    element: () => import('./terms-dashboard.element.js'),
    weight: -10,
    meta: { label: '#ibisTerms_tab', pathname: 'terms' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
];
