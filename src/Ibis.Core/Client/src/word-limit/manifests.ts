const schema = 'Ibis.WordLimit';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS text with a limit',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.WordLimit',
      settings: {
        properties: [
          {
            alias: 'least',
            label: '#ibisWordLimit_least',
            description: '#ibisWordLimit_leastDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 0 }],
          },
          {
            alias: 'most',
            label: '#ibisWordLimit_most',
            description: '#ibisWordLimit_mostDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 0 }],
          },
          {
            alias: 'rich',
            label: '#ibisWordLimit_rich',
            description: '#ibisWordLimit_richDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.WordLimit',
    name: 'IBIS text with a limit editor',
    element: () => import('./word-limit.element.js'),
    meta: {
      label: '#ibisWordLimit_label',
      icon: 'icon-autofill',
      group: 'common',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
