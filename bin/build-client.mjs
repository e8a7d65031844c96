// Builds a folder of client code when what it is made of has changed since the last time; otherwise takes a moment and
// does nothing. The folder's package.json says how ("build") and where to (config.output):
// node bin/build-client.mjs src/Ibis.BackOffice/Client
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const name = process.argv[2];
const root = path.resolve(name);
const { config } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const stamp = path.join(root, config.output, 'built-from.txt');
const installed = path.join(root, 'node_modules/.installed-from.txt');

const inputs = hashOf(
  fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist'].includes(entry.name) && !entry.name.endsWith('.md'))
    .flatMap((entry) => filesOf(path.join(root, entry.name), entry)),
);
if (read(stamp) === inputs) process.exit();

needNode();
const packages = hashOf([path.join(root, 'package-lock.json')]) + process.platform + process.arch;
if (read(installed) !== packages) {
  console.error(`Installing npm packages of ${name} …`);
  npm(['ci', '--loglevel=error', '--no-audit', '--no-fund'], 'Its npm packages could not be installed');
  fs.writeFileSync(installed, packages);
}

console.error(`Building ${name} …`);
fs.rmSync(stamp, { force: true });
npm(['run', 'build', '--silent'], 'Its build failed');
fs.writeFileSync(stamp, inputs);

function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19, or 22.12 or newer, is needed to build it, and this is ${process.versions.node}`);
}

function npm(args, failure) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (error?.code === 'ENOENT') fail('npm is needed to build it and is not in the PATH: install Node.js with npm');
  if (status !== 0) fail(`${failure}: see above`);
}

function fail(reason) {
  console.error(`${name} was not built. ${reason}.`);
  process.exit(1);
}

function filesOf(file, entry) {
  if (!entry.isDirectory()) return [file];
  return fs
    .readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((child) => child.isFile())
    .map((child) => path.join(child.parentPath, child.name));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    // Line ends differ between checkouts.
    const bytes = fs.readFileSync(file, 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${path.relative(root, file).replaceAll(path.sep, '/')}\0${bytes.length}\0${bytes}`);
  }
  return hash.digest('hex');
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
