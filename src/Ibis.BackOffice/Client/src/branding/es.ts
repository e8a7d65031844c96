import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  buttons: { viewSystemDetails: 'Acerca de este sistema' },
  dashboard: { nothinghappens: 'Si IBIS no se abre, permita las ventanas emergentes de este sitio' },
  dashboardTabs: { contentIntro: 'Bienvenida' },
  general: { umbracoInfo: 'Acerca de este sistema' },
  login: { instruction: 'Iniciar sesión en IBIS' },
  user: {
    changePasswordDescription:
      'Rellene el formulario y elija «Cambiar contraseña» para cambiar la contraseña con la que inicia sesión.',
    createUserHelp:
      'Cree un usuario para dar a alguien acceso a IBIS. Se generará una contraseña que podrá entregarle.',
    inviteUserHelp:
      'Invite a alguien a IBIS. Un correo electrónico le explicará cómo iniciar sesión. La invitación vale 72 horas.',
    noConsole: 'Retirar el acceso a IBIS',
    userCreatedSuccessHelp: 'El usuario se ha creado. Con la contraseña siguiente se inicia sesión en IBIS.',
    userInvitedSuccessHelp: 'La invitación se ha enviado y explica cómo iniciar sesión en IBIS.',
  },
  visuallyHiddenTexts: { searchOverlayTitle: 'Buscar en IBIS' },
  ibisWelcome: {
    headline: 'Bienvenida a IBIS',
    intro: '¿En qué desea trabajar?',
    content: 'Páginas, prácticas y recursos, en todos los idiomas del sitio.',
    media: 'Imágenes y documentos.',
    translation: 'Palabras del sitio que aparecen en muchas páginas.',
    members: 'Personas que se han registrado en el sitio.',
    users: 'Personas que trabajan aquí y lo que pueden hacer.',
    settings: 'Tipos de contenido, idiomas y todo lo que hay detrás de las páginas.',
  },
} satisfies UmbLocalizationDictionary;
