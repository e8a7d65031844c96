import fs from 'node:fs';
import path from 'node:path';

/** Where the server serves the output. */
export const base = '/umbraco/backoffice/';

export const root = path.dirname(import.meta.dirname);
export const client = path.join(root, 'node_modules/@umbraco-cms/backoffice');
export const library = path.join(root, 'node_modules/@umbraco-ui/uui');

const { exports } = JSON.parse(fs.readFileSync(path.join(client, 'package.json'), 'utf8'));

/** One entry per public export of the client, so that each has an address for the import map. */
export const exported = Object.fromEntries(
  Object.entries(exports)
    .filter(([, file]) => typeof file === 'string' && file.endsWith('.js'))
    .map(([name, file]) => [name.slice('./'.length), path.join(client, file)]),
);

export const entries = { ...exported, 'ibis-backoffice': path.join(root, 'src/ibis-backoffice.ts') };
