import fs from 'node:fs';
import path from 'node:path';
import { base, exported, library } from './entries.js';

/** Themes and fonts as UUI publishes them, and client.json: what the host page has to name. */
export function staticFiles() {
  return {
    name: 'static-files',
    writeBundle({ dir }, bundle) {
      fs.cpSync(path.join(library, 'dist/themes'), path.join(dir, 'css'), { recursive: true });
      fs.cpSync(path.join(library, 'dist/assets/fonts'), path.join(dir, 'assets/fonts'), { recursive: true });
      const files = Object.values(bundle).filter((file) => file.isEntry);
      const entry = (name) => files.find((file) => file.name === name);
      const imports = Object.keys(exported).map((name) => [
        `@umbraco-cms/backoffice/${name}`,
        base + entry(name).fileName,
      ]);
      const scripts = [entry('app'), entry('ibis-backoffice')];
      const page = {
        imports: Object.fromEntries(imports),
        scripts: scripts.map((script) => base + script.fileName),
        // Known to the browser from the first byte on, instead of after the scripts have come.
        preloads: importsOf(scripts, bundle).map((file) => base + file),
      };
      fs.writeFileSync(path.join(dir, 'client.json'), JSON.stringify(page));
    },
  };
}

function importsOf(scripts, bundle) {
  const found = new Set(scripts.flatMap((script) => script.imports));
  for (const file of found) for (const other of bundle[file].imports) found.add(other);
  return [...found];
}
