/** What is stored: keys of terms. */
export interface Choice {
  primary?: string;
  others?: Array<string>;
  subThemes?: Array<string>;
}

export const areasOf = (choice: Choice) => [...(choice.primary ? [choice.primary] : []), ...(choice.others ?? [])];

/** The first area becomes the main one; when the main one goes, the next takes its place. */
export function withAreas(choice: Choice, areas: Array<string>): Choice {
  const [primary, ...others] = areas;
  return { ...(primary && { primary }), others, subThemes: choice.subThemes ?? [] };
}

export const withMain = (choice: Choice, area: string) =>
  withAreas(choice, [area, ...areasOf(choice).filter((other) => other !== area)]);

export function withArea(choice: Choice, area: string, isChosen: boolean) {
  const rest = areasOf(choice).filter((other) => other !== area);
  return withAreas(choice, isChosen ? [...rest, area] : rest);
}

export function withTheme(choice: Choice, theme: string, isChosen: boolean): Choice {
  const rest = (choice.subThemes ?? []).filter((other) => other !== theme);
  return { ...choice, subThemes: isChosen ? [...rest, theme] : rest };
}

/** The same without a term, area or sub-theme. */
export const without = (choice: Choice, key: string) => withTheme(withArea(choice, key, false), key, false);

/** The same with another term in the place of one. */
export function withReplaced(choice: Choice, old: string, term: string): Choice {
  const put = (keys: Array<string>) => [...new Set(keys.map((key) => (key === old ? term : key)))];
  return withAreas({ ...choice, subThemes: put(choice.subThemes ?? []) }, put(areasOf(choice)));
}

export const isEmpty = (choice: Choice) => areasOf(choice).length === 0 && !choice.subThemes?.length;
