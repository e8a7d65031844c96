import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.js', '.css', '.svg', '.ttf']);
const atOnce = 4;

const encodings = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

// Puts a Brotli and a gzip file beside each built file that gets smaller by it, so that the server need not compress.
await compressFiles(path.join(path.dirname(import.meta.dirname), 'dist'));

async function compressFiles(folder) {
  const names = await fs.readdir(folder, { recursive: true });
  const open = names.filter((name) => compressible.has(path.extname(name))).map((name) => path.join(folder, name));
  const work = async () => {
    for (let file = open.pop(); file; file = open.pop()) await compress(file);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function compress(file) {
  const bytes = await fs.readFile(file);
  for (const [extension, encode] of Object.entries(encodings)) {
    const encoded = await encode(bytes);
    if (encoded.length < bytes.length) await fs.writeFile(file + extension, encoded);
  }
}
