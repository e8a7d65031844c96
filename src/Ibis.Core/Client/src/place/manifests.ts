const schema = 'Ibis.Place';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'propertyEditorSchema',
    alias: schema,
    name: 'IBIS place',
    meta: {
      defaultPropertyEditorUiAlias: 'Ibis.PropertyEditorUi.Place',
      settings: {
        properties: [
          {
            alias: 'maxPlaces',
            label: '#ibisPlace_maxPlaces',
            description: '#ibisPlace_maxPlacesDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Integer',
            config: [{ alias: 'min', value: 1 }, { alias: 'max', value: 100 }],
          },
          {
            alias: 'finest',
            label: '#ibisPlace_finest',
            description: '#ibisPlace_finestDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Select',
            config: [
              {
                alias: 'items',
                value: [
                  { name: '#ibisPlace_country', value: 'country' },
                  { name: '#ibisPlace_city', value: 'city' },
                  { name: '#ibisPlace_exact', value: 'exact' },
                ],
              },
            ],
          },
          {
            alias: 'withoutPoint',
            label: '#ibisPlace_withoutPoint',
            description: '#ibisPlace_withoutPointDescription',
            propertyEditorUiAlias: 'Umb.PropertyEditorUi.Toggle',
          },
        ],
        defaultData: [{ alias: 'finest', value: 'city' }],
      },
    },
  },
  {
    type: 'propertyEditorUi',
    alias: 'Ibis.PropertyEditorUi.Place',
    name: 'IBIS place editor',
    element: () => import('./place.element.js'),
    meta: {
      label: '#ibisPlace_label',
      icon: 'icon-map-location',
      group: 'pickers',
      propertyEditorSchemaAlias: schema,
      supportsReadOnly: true,
    },
  },
];
