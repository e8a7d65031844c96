const schema = 'Ibis.Tags';
const document = 'Umb.PropertyEditorUi.DocumentPicker';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS tags',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.Tags',
      settings: {
        properties: [
          {
            alias: 'vocabularies',
            label: '#ibisTags_vocabularies',
            description: '#ibisTags_vocabulariesDescription',
            propertyEditorUiAlias: document,
          },
          {
            alias: 'maxTags',
            label: '#ibisTags_maxTags',
            description: '#ibisTags_maxTagsDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 1 }, { alias: 'max', value: 500 }],
          },
          {
            alias: 'proposals',
            label: '#ibisTags_proposals',
            description: '#ibisTags_proposalsDescription',
            propertyEditorUiAlias: document,
            config: [{ alias: 'validationLimit', value: { min: 0, max: 1 } }],
          },
        ],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.Tags',
    name: 'IBIS tags editor',
    element: () => import('./tags.element.js'),
    meta: {
      label: '#ibisTags_label',
      icon: 'icon-tags',
      group: 'pickers',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
