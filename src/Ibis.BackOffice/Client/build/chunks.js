import path from 'node:path';
import { client, exported } from './entries.js';

const packages = path.join(client, 'dist-cms/packages/');
const icons = path.join(packages, 'core/icon-registry/icons/');

/** Editors that weigh more than all the rest, and are asked for by few pages. */
const monaco = (id) => id === '\0monaco-core' || id.includes('/monaco-editor/');
const tiptap = (id) => /\/node_modules\/(@tiptap\/|prosemirror-)/.test(id);
const richText = (id) => id.startsWith(path.join(packages, 'tiptap/'));

/**
 * The client is written as some 6,000 modules and would become 1,900 files, of which a first look at the content asks for
 * 400. What every start needs goes together, then what one package of the client needs.
 *
 * A group takes along what its modules import, unless an earlier group has it. So files only ever import earlier ones,
 * there are no cycles between them, and no class is used before it is there.
 */
export const groups = [
  { name: 'start', priority: 5, test: (id) => start.has(id) },
  { name: 'icons', priority: 4, test: (id) => id.startsWith(icons) },
  { name: 'monaco', priority: 3, test: monaco },
  { name: 'tiptap', priority: 3, test: tiptap },
  { name: packageOf, debugName: 'packages', priority: 2 },
  { name: 'rich-text', priority: 1, test: richText },
];

/** A module that needs one of the heavy editors stays by itself, so that its package does not need it too. */
function packageOf(id) {
  if (!id.startsWith(packages) || richText(id) || needsHeavy.has(id)) return null;
  return id.slice(packages.length).split('/')[0];
}

let start = new Set();
let needsHeavy = new Set();

/** Looks through the modules before files are made of them. */
export function sortModules() {
  return {
    name: 'sort-modules',
    buildEnd() {
      const modules = [...this.getModuleIds()].map((id) => this.getModuleInfo(id));
      start = closure([exported.app], (id) => {
        const { importedIds, dynamicallyImportedIds } = this.getModuleInfo(id) ?? empty;
        return [...importedIds, ...dynamicallyImportedIds.filter(isAlwaysLoaded)];
      });
      const importers = new Map(modules.map((module) => [module.id, module.importers]));
      const heavy = modules.map((module) => module.id).filter((id) => !start.has(id) && (monaco(id) || tiptap(id)));
      needsHeavy = closure(heavy, (id) => importers.get(id) ?? []);
    },
  };
}

const empty = { importedIds: [], dynamicallyImportedIds: [] };

/** What the application imports before it shows anything: the manifests of all packages, and the frame of sections. */
function isAlwaysLoaded(id) {
  return id.endsWith('/umbraco-package.js') || id.endsWith('/apps/backoffice/backoffice.element.js');
}

function closure(roots, next) {
  const found = new Set(roots);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
