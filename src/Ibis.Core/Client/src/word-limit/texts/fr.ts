import type { Texts } from './en.js';

export default {
  label: 'Texte limité',
  words: '{0} mots',
  upTo: '{0} mots sur {1} au plus',
  atLeast: '{0} mots sur {1} au moins',
  between: '{0} mots, de {1} à {2} attendus',
  over: '{0} mots : {1} de trop',
  left: 'Mots restants : {0}',
  tooLong: 'Le texte a {0} mots et peut en avoir {1}. Il est conservé, mais ne peut pas être publié.',
  tooShort: 'Le texte a {0} mots et doit en avoir au moins {1}. Il est conservé, mais ne peut pas être publié.',
  least: 'Nombre minimal de mots',
  leastDescription: 'Vide : sans limite.',
  most: 'Nombre maximal de mots',
  mostDescription: 'Vide : sans limite.',
  rich: 'Avec gras, italique, listes et liens',
  richDescription: 'Sinon, texte brut.',
} satisfies Texts;
