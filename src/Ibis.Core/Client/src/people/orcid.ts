const form = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/i;

/** Whether the last of the sixteen signs follows from the others (ISO 7064, MOD 11-2). */
export function isOrcid(text: string): boolean {
  const signs = form.exec(text.trim())?.[1]?.replaceAll('-', '').toUpperCase();
  if (!signs) return false;
  const total = [...signs.slice(0, -1)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return signs.at(-1) === (check === 10 ? 'X' : String(check));
}
