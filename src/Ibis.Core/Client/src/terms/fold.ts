/** A word as it is compared: without case, accents and vowel signs. The server folds its words in the same way. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase()
    .trim();
}

/** The keys of a setting: one or more, divided by commas. */
export function keysOf(setting: unknown): Array<string> {
  return typeof setting === 'string' ? setting.split(',').map((key) => key.trim()).filter(Boolean) : [];
}
