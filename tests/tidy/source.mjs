// Reads the tree of sources once, for the rules of tidy.test.mjs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const root = new URL('../..', import.meta.url).pathname;

export const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

const texts = new Map();
export function text(file) {
  if (!texts.has(file)) texts.set(file, readFileSync(root + file, 'utf8'));
  return texts.get(file);
}

export const sources = files.filter(f => /^src\/.*\.(cpp|hpp)$/.test(f));
export const isTest = file => /_test\.cpp$/.test(file) || file.includes('/testing/');

/** The code with comments blanked and, if asked, string literals too; line numbers stay. */
export function code(file, { strings = true } = {}) {
  const keepLines = s => s.replace(/[^\n]/g, ' ');
  return text(file).replace(
    /R"(\w*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    found => found.startsWith('/') || !strings ? keepLines(found) : found);
}

export const lineOf = (body, index) => body.slice(0, index).split('\n').length;

/** Project includes of a file: [{ path, line }]. */
export function includes(file) {
  return [...text(file).matchAll(/^#include "([^"]+)"/gm)]
    .map(m => ({ path: m[1], line: lineOf(text(file), m.index) }));
}

/** platform/db, care/child, features/children/list, app: where a file stands. */
export function place(path) {
  const parts = path.replace(/^src\//, '').split('/');
  const layer = parts[0];
  if (layer === 'features')
    return { layer, area: parts[1], slice: parts.length > 3 ? parts.slice(1, 3).join('/') : parts[1] };
  return { layer, area: parts.length > 2 ? parts[1] : '', slice: '' };
}
