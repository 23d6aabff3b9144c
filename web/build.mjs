// Builds what the browser is sent: one stylesheet, one script, the fonts with their licence and the
// site's icon, each named by its content and compressed once, into dist/. Does nothing when no
// source has changed. Runs on Node 18.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import {
  existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const fonts = join(here, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next');

// Compressed, in bytes (design guide, section 15).
const most = { 'keywork.css': 14 * 1024, 'keywork.js': 6 * 1024 };

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}

function sourceHash() {
  const hash = createHash('sha256');
  const sources = ['scss', 'src', 'static'].flatMap((folder) => filesBelow(join(here, folder)));
  sources.push(join(here, 'build.mjs'), join(here, 'package-lock.json'));
  for (const file of sources) hash.update(file.slice(here.length)).update(readFileSync(file));
  return hash.digest('hex');
}

// Eight capitals and digits: the server keeps files named so for a year.
function hashed(name, bytes) {
  const dot = name.lastIndexOf('.');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  // A digest of letters alone would not be told from a word.
  const told = /\d/.test(digest) ? digest : `0${digest.slice(1)}`;
  return `${name.slice(0, dot)}-${told}${name.slice(dot)}`;
}

class Output {
  constructor(folder) {
    this.folder = folder;
    this.names = {};
    mkdirSync(folder, { recursive: true });
  }

  add(name, bytes, { compressed = true, named = true } = {}) {
    const buffer = Buffer.from(bytes);
    const file = named ? hashed(name, buffer) : name;
    this.names[name] = file;
    writeFileSync(join(this.folder, file), buffer);
    if (!compressed) return file;
    const brotli = brotliCompressSync(buffer, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length,
      },
    });
    writeFileSync(join(this.folder, `${file}.br`), brotli);
    writeFileSync(join(this.folder, `${file}.gz`), gzipSync(buffer, { level: 9 }));
    if (most[name] && brotli.length > most[name])
      throw new Error(`${name} is ${brotli.length} bytes compressed; the budget is ${most[name]}`);
    console.log(`${file}  ${buffer.length} bytes, ${brotli.length} compressed`);
    return file;
  }
}

async function stylesheet(fontNames) {
  const sass = await import('sass');
  const made = sass.compile(join(here, 'scss/keywork.scss'), {
    loadPaths: [join(here, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  return Object.entries(fontNames).reduce(
    (css, [name, file]) => css.replaceAll(`fonts/${name}`, file), made.css);
}

async function script() {
  const esbuild = await import('esbuild');
  const made = await esbuild.build({
    entryPoints: [join(here, 'src/keywork.js')],
    bundle: true, minify: true, write: false, format: 'iife', target: ['es2020'],
    charset: 'utf8', legalComments: 'none',
  });
  return made.outputFiles[0].contents;
}

async function build(sources) {
  const fresh = `${dist}.${process.pid}`;
  const output = new Output(fresh);
  const fontNames = {};
  for (const set of ['latin', 'latin-ext']) {
    const name = `atkinson-hyperlegible-next-${set}-wght-normal.woff2`;
    const bytes = readFileSync(join(fonts, 'files', name));
    fontNames[name] = output.add(name, bytes, { compressed: false });
  }
  output.add('atkinson-licence.txt', readFileSync(join(fonts, 'LICENSE')), { named: false });
  output.add('keywork.css', await stylesheet(fontNames));
  output.add('keywork.js', await script());
  for (const file of filesBelow(join(here, 'static')))
    output.add(file.slice(join(here, 'static').length + 1), readFileSync(file));
  output.add('manifest.json', `${JSON.stringify({ sources, files: output.names }, null, 2)}\n`,
    { named: false, compressed: false });
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
}

function builtFrom() {
  const manifest = join(dist, 'manifest.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).sources : undefined;
}

const sources = sourceHash();
if (builtFrom() !== sources) await build(sources);
