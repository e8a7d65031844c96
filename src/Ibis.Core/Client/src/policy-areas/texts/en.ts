const texts = {
  label: 'Policy areas',
  main: 'Main area',
  makeMain: 'Make main area',
  makeMainOf: (area: string) => `Make “${area}” the main area`,
  find: 'Find a sub-theme',
  subThemesOf: (area: string) => `Sub-themes of ${area}`,
  counted: (areas: number, mostAreas: number, themes: number, mostThemes: number) =>
    `Areas: ${areas} of ${mostAreas}. Sub-themes: ${themes} of ${mostThemes}.`,
  found: (count: number) => `Sub-themes found: ${count}`,
  nothingFound: 'No sub-theme of the chosen areas is called so.',
  mergedInto: (term: string) => `merged into ${term}`,
  replace: (term: string) => `Choose ${term} instead`,
  retired: 'no longer offered',
  gone: 'A chosen term was deleted.',
  outside: (term: string) => `“${term}” belongs to an area that is not chosen.`,
  remove: 'Remove',
  removeTerm: (term: string) => `Remove ${term}`,
  mainMissing: 'Choose the main area first.',
  outsideFault: 'Choose the area of every sub-theme, or remove the sub-theme.',
  tooManyAreas: (most: number) => `Choose at most ${most} areas.`,
  tooManyThemes: (most: number) => `Choose at most ${most} sub-themes.`,
  goneFault: 'Remove the term that was deleted.',
  noVocabulary: 'This field names no vocabulary, or one that was deleted. Choose one in the settings of its data type.',
  vocabulary: 'Vocabulary',
  vocabularyDescription: 'Its first terms are the areas, and the terms below those the sub-themes.',
  maxAreas: 'Areas at most',
  maxAreasDescription: 'The main one included. Empty: 3.',
  maxSubThemes: 'Sub-themes at most',
  maxSubThemesDescription: 'In all areas together. Empty: 10.',
};

export type Texts = typeof texts;

export default texts;
