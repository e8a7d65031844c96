const schema = 'Ibis.Rights';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS picture with its rights',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.Rights',
      settings: {
        properties: [
          {
            alias: 'licences',
            label: '#ibisRights_licences',
            description: '#ibisRights_licencesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.DocumentPicker',
            config: [{ alias: 'validationLimit', value: { max: 1 } }],
          },
          {
            alias: 'consentNeeded',
            label: '#ibisRights_consentNeeded',
            description: '#ibisRights_consentNeededDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
          {
            alias: 'ignoreUserStartNodes',
            label: '#ibisRights_ignoreUserStartNodes',
            description: '#ibisRights_ignoreUserStartNodesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.Rights',
    name: 'IBIS picture with its rights editor',
    element: () => import('./rights.element.js'),
    meta: {
      label: '#ibisRights_label',
      icon: 'icon-picture',
      group: 'media',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
