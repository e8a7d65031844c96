import type { Texts } from './en.js';

export default {
  label: 'Texto con límite',
  words: '{0} palabras',
  upTo: '{0} palabras de {1} como máximo',
  atLeast: '{0} palabras de {1} como mínimo',
  between: '{0} palabras, de {1} a {2} esperadas',
  over: '{0} palabras: sobran {1}',
  left: 'Palabras que quedan: {0}',
  tooLong: 'El texto tiene {0} palabras y puede tener {1}. Se conserva, pero no se puede publicar.',
  tooShort: 'El texto tiene {0} palabras y necesita al menos {1}. Se conserva, pero no se puede publicar.',
  least: 'Mínimo de palabras',
  leastDescription: 'Vacío: sin límite.',
  most: 'Máximo de palabras',
  mostDescription: 'Vacío: sin límite.',
  rich: 'Con negrita, cursiva, listas y enlaces',
  richDescription: 'Si no, texto sin formato.',
} satisfies Texts;
