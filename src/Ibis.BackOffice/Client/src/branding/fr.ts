import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  buttons: { viewSystemDetails: 'À propos de ce système' },
  dashboard: {
    nothinghappens: 'Si IBIS ne s’ouvre pas, autorisez les fenêtres contextuelles de ce site',
  },
  dashboardTabs: { contentIntro: 'Bienvenue' },
  general: { umbracoInfo: 'À propos de ce système' },
  login: { instruction: 'Connectez-vous à IBIS' },
  user: {
    changePasswordDescription:
      'Remplissez le formulaire et choisissez « Changer le mot de passe » pour changer celui avec lequel vous vous connectez.',
    createUserHelp:
      'Créez un utilisateur pour donner à quelqu’un l’accès à IBIS. Un mot de passe est généré, que vous pourrez transmettre.',
    inviteUserHelp:
      'Invitez quelqu’un dans IBIS. Un courriel lui explique comment se connecter. L’invitation est valable 72 heures.',
    noConsole: 'Retirer l’accès à IBIS',
    userCreatedSuccessHelp: 'L’utilisateur a été créé. Le mot de passe ci-dessous sert à se connecter à IBIS.',
    userInvitedSuccessHelp: 'L’invitation a été envoyée et explique comment se connecter à IBIS.',
  },
  visuallyHiddenTexts: { searchOverlayTitle: 'Rechercher dans IBIS' },
  ibisWelcome: {
    headline: 'Bienvenue dans IBIS',
    intro: 'Sur quoi souhaitez-vous travailler ?',
    content: 'Pages, pratiques et ressources, dans toutes les langues du site.',
    media: 'Images et documents.',
    translation: 'Mots du site qui figurent sur de nombreuses pages.',
    members: 'Personnes inscrites sur le site.',
    users: 'Personnes qui travaillent ici, et ce qu’elles peuvent faire.',
    settings: 'Types de contenu, langues et tout ce qui se trouve derrière les pages.',
  },
} satisfies UmbLocalizationDictionary;
