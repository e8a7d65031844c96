import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const { version, config } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const address = '/App_Plugins/Ibis/';

export default defineConfig({
  base: address,
  plugins: [packageManifest()],
  build: {
    outDir: config.output,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: 'src/ibis-package.ts', formats: ['es'] },
    rolldownOptions: {
      // The site's own client, by its import map: contexts and registries have to be the same.
      external: /^@umbraco-cms\//,
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** What Umbraco reads: one bundle, whose name changes with what is in it. */
function packageManifest() {
  return {
    name: 'package-manifest',
    writeBundle({ dir }, bundle) {
      const entry = Object.values(bundle).find((file) => file.isEntry);
      const manifest = {
        $schema: '../../umbraco-package-schema.json',
        id: 'Ibis',
        name: 'IBIS',
        version,
        extensions: [{ type: 'bundle', alias: 'Ibis.Bundle', name: 'IBIS', js: address + entry.fileName }],
      };
      fs.writeFileSync(path.join(dir, 'umbraco-package.json'), JSON.stringify(manifest, null, 2));
    },
  };
}
