export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'dashboard',
    alias: 'Ibis.Dashboard.Welcome',
    name: 'IBIS welcome',
    element: () => import('./welcome-dashboard.element.js'),
    weight: 20,
    meta: { label: '#dashboardTabs_contentIntro', pathname: 'welcome' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
];
