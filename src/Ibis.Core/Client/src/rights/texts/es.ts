import type { Texts } from './en.js';

export default {
  label: 'Imagen o documento con sus derechos',
  alt: 'Texto alternativo ({0})',
  credit: 'Crédito',
  source: 'Fuente',
  licence: 'Licencia',
  noLicence: 'Ninguna licencia elegida',
  consent: 'Registro de consentimiento (clave)',
  mediaMissing: 'Elija la imagen o el documento.',
  altMissing: 'Diga qué se ve, para quien no puede verlo.',
  creditMissing: 'Diga de quién es la obra.',
  licences: 'Vocabulario de licencias',
  licencesDescription: 'La página cuyos términos se ofrecen. Vacío: cualquier página.',
  consentNeeded: 'Pide un registro de consentimiento',
  consentNeededDescription: 'Para imágenes de personas: sin él no se publican.',
  ignoreUserStartNodes: 'Ignorar los nodos de inicio',
  ignoreUserStartNodesDescription: 'Permite llegar también a medios y licencias fuera de la propia parte del sitio.',
} satisfies Texts;
