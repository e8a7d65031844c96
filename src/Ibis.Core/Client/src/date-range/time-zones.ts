/** The zones this browser knows, by their names in the IANA list, with one that is stored and that it does not know. */
export function timeZones(stored: string): Array<{ name: string; value: string; group: string }> {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const all = stored && !known.includes(stored) ? [stored, ...known] : known;
  return all.map((zone) => {
    const [region = '', ...place] = zone.split('/');
    return { name: (place.join(', ') || zone).replaceAll('_', ' '), value: zone, group: place.length ? region : '' };
  });
}
