const schema = 'Ibis.People';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS people',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.People',
      settings: {
        properties: [
          {
            alias: 'least',
            label: '#ibisPeople_least',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 0 }],
          },
          {
            alias: 'most',
            label: '#ibisPeople_most',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 0 }],
          },
          {
            alias: 'roles',
            label: '#ibisPeople_roles',
            description: '#ibisPeople_rolesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.MultipleTextString',
          },
          {
            alias: 'stakeholderTypes',
            label: '#ibisPeople_stakeholderTypes',
            description: '#ibisPeople_stakeholderTypesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.DocumentPicker',
            config: [{ alias: 'validationLimit', value: { max: 1 } }],
          },
          {
            alias: 'ignoreUserStartNodes',
            label: '#ibisPeople_ignoreUserStartNodes',
            description: '#ibisPeople_ignoreUserStartNodesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.People',
    name: 'IBIS people editor',
    element: () => import('./people.element.js'),
    meta: {
      label: '#ibisPeople_label',
      icon: 'icon-users',
      group: 'people',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
