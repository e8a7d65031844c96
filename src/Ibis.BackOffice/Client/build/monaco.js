import fs from 'node:fs';
import path from 'node:path';
import { root } from './entries.js';

const unused = '\0unused-monaco-worker';
const core = '\0monaco-core';

/**
 * Monaco with colouring for every language and the JSON service, without the TypeScript, CSS and HTML services:
 * these are 8.7 MB of workers, and nobody writes programs in a back office.
 */
export function slimMonaco() {
  return {
    name: 'slim-monaco',
    enforce: 'pre',
    resolveId(id, importer) {
      if (/^monaco-editor\/esm\/vs\/language\/(typescript|css|html)\/.*\?worker$/.test(id)) return unused;
      if (id === 'monaco-editor' && importer?.includes('@umbraco-cms')) return core;
      return null;
    },
    load(id) {
      if (id === unused) return 'export default class {}';
      return id === core ? coreSource() : null;
    },
  };
}

function coreSource() {
  const main = path.join(root, 'node_modules/monaco-editor/esm/vs/editor/editor.main.js');
  const languages = [...fs.readFileSync(main, 'utf8').matchAll(/basic-languages\/[^']+/g)];
  return [
    ...languages.map(([file]) => `import 'monaco-editor/esm/vs/${file}';`),
    "import 'monaco-editor/esm/vs/language/json/monaco.contribution.js';",
    "export * from 'monaco-editor/esm/vs/editor/edcore.main.js';",
  ].join('\n');
}
