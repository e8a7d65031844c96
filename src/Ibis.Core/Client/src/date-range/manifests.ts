const schema = 'Ibis.DateRange';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS date range',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.DateRange',
      settings: {
        properties: [
          {
            alias: 'withTime',
            label: '#ibisDateRange_withTime',
            description: '#ibisDateRange_withTimeDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
          {
            alias: 'defaultTimeZone',
            label: '#ibisDateRange_defaultTimeZone',
            description: '#ibisDateRange_defaultTimeZoneDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.TextBox',
          },
          {
            alias: 'withoutOngoing',
            label: '#ibisDateRange_withoutOngoing',
            description: '#ibisDateRange_withoutOngoingDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.DateRange',
    name: 'IBIS date range editor',
    element: () => import('./date-range.element.js'),
    meta: {
      label: '#ibisDateRange_label',
      icon: 'icon-calendar-alt',
      group: 'date',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
