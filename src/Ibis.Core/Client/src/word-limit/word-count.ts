// The same rules for every language of the back office, and the same as on the server.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words as Unicode's rules and dictionaries find them: Chinese without spaces, "l'intégration" as one. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

const border =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const tag = /<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** The text of markup: what stands in two paragraphs is two words, what is half bold is one. */
export function textOf(markup: string): string {
  const entities = document.createElement('textarea');
  entities.innerHTML = markup.replace(border, '\n').replace(tag, '');
  return entities.value;
}
