import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  buttons: { viewSystemDetails: 'About this system' },
  dashboard: { nothinghappens: 'If IBIS does not open, you may have to allow pop-ups from this site' },
  dashboardTabs: { contentIntro: 'Welcome' },
  general: { umbracoInfo: 'About this system' },
  login: { instruction: 'Sign in to IBIS' },
  user: {
    changePasswordDescription: 'Fill in the form and choose “Change password” to change the password you sign in with.',
    createUserHelp: 'Create a user to give somebody access to IBIS. A password is made that you can pass on.',
    inviteUserHelp: 'Invite somebody to IBIS. An e-mail tells them how to sign in. Invitations last for 72 hours.',
    noConsole: 'Take away access to IBIS',
    userCreatedSuccessHelp: 'The user was created. The password below is the one to sign in to IBIS with.',
    userInvitedSuccessHelp: 'The invitation was sent, and says how to sign in to IBIS.',
  },
  visuallyHiddenTexts: { searchOverlayTitle: 'Search in IBIS' },
  ibisWelcome: {
    headline: 'Welcome to IBIS',
    intro: 'What would you like to work on?',
    content: 'Pages, practices and resources, in every language of the site.',
    media: 'Pictures and documents.',
    translation: 'Words of the site that stand on many pages.',
    members: 'People who have signed up on the site.',
    users: 'People who work here, and what they may do.',
    settings: 'Kinds of content, languages and everything else behind the pages.',
  },
} satisfies UmbLocalizationDictionary;
