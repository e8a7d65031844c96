import { defineConfig } from 'vite';
import { staticFiles } from './build/assets.js';
import { sortModules, groups } from './build/chunks.js';
import { base, entries } from './build/entries.js';
import { slimMonaco } from './build/monaco.js';

export default defineConfig({
  base,
  publicDir: 'public',
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'chunks/[name]-[hash].js' } } },
  plugins: [slimMonaco(), sortModules(), staticFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: entries,
      // What an extension imports by name has to be what the client itself uses.
      preserveEntrySignatures: 'strict',
      // The server takes what is in these two folders for immutable (HostPage/ClientFile.cs).
      output: {
        entryFileNames: 'entries/[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'chunks/[name]-[hash][extname]',
        codeSplitting: { groups },
      },
    },
  },
});
