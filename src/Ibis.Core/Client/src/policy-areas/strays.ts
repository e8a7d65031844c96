import type { Areas, Term } from '../terms/terms.server.data-source.js';
import { areasOf, type Choice } from './choice.js';

/** Chosen keys that are no terms of the vocabulary any more. */
export function goneOf(choice: Choice, terms: Areas | undefined): Array<string> {
  if (!terms) return [];
  const known = new Set([...terms.areas.map(({ term }) => term.id), ...terms.subThemes.map((theme) => theme.id)]);
  return [...areasOf(choice), ...(choice.subThemes ?? [])].filter((key) => !known.has(key));
}

/** Chosen sub-themes that are shown under none of the chosen areas. */
export function outsideOf(choice: Choice, terms: Areas | undefined): Array<Term> {
  const areas = areasOf(choice);
  const shown = new Set(terms?.areas.filter(({ term }) => areas.includes(term.id)).flatMap(({ subThemes }) => subThemes));
  return (terms?.subThemes ?? []).filter(
    ({ id, state }) => choice.subThemes?.includes(id) && !shown.has(id) && state !== 'merged',
  );
}
