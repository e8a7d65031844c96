const meta = { label: '#user_invite', additionalOptions: true };

/** Umbraco's two ways to invite somebody, whose list of users does not show her before it is loaded again. */
export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'collectionAction',
    kind: 'button',
    alias: 'Ibis.CollectionAction.User.Invite',
    name: 'Invite a user',
    overwrites: 'Umb.CollectionAction.User.Invite',
    api: () => import('./invite-user.collection-action.js'),
    weight: 100,
    meta,
    conditions: [
      { alias: 'Umb.Condition.CollectionAlias', match: 'Umb.Collection.User' },
      { alias: 'Umb.Condition.InModal', match: false },
    ],
  },
  {
    type: 'entityAction',
    kind: 'default',
    alias: 'Ibis.EntityAction.User.Invite',
    name: 'Invite a user',
    overwrites: 'Umb.EntityAction.User.Invite',
    api: () => import('./invite-user.entity-action.js'),
    weight: 1000,
    forEntityTypes: ['user-root'],
    meta: { ...meta, icon: 'icon-paper-plane' },
  },
];
