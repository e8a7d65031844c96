const schema = 'Ibis.PolicyAreas';
const number = 'Umb.PropertyEditorUi.Integer';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS policy areas',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.PolicyAreas',
      settings: {
        properties: [
          {
            alias: 'vocabulary',
            label: '#ibisPolicyAreas_vocabulary',
            description: '#ibisPolicyAreas_vocabularyDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.DocumentPicker',
            config: [{ alias: 'validationLimit', value: { min: 1, max: 1 } }],
          },
          {
            alias: 'maxAreas',
            label: '#ibisPolicyAreas_maxAreas',
            description: '#ibisPolicyAreas_maxAreasDescription',
            propertyEditorUiAlias: number,
            config: [{ alias: 'min', value: 1 }, { alias: 'max', value: 50 }],
          },
          {
            alias: 'maxSubThemes',
            label: '#ibisPolicyAreas_maxSubThemes',
            description: '#ibisPolicyAreas_maxSubThemesDescription',
            propertyEditorUiAlias: number,
            config: [{ alias: 'min', value: 1 }, { alias: 'max', value: 500 }],
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.PolicyAreas',
    name: 'IBIS policy areas editor',
    element: () => import('./policy-areas.element.js'),
    meta: {
      label: '#ibisPolicyAreas_label',
      icon: 'icon-categories',
      group: 'pickers',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
