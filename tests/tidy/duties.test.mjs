// docs/duties.csv: every duty of the five jobs, the page that carries it and the journey that shows it.
// A claim that names no step of a journey, or no page of the program, fails here.
import assert from 'node:assert/strict';
import test from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, root, text } from './source.mjs';

const none = faults => assert.equal(faults.length, 0, '\n' + faults.slice(0, 60).join('\n'));

/** Rows of a CSV as objects; cells may be quoted. */
function rowsOf(csv) {
  const [head, ...rows] = csv.trim().split('\n').map(line =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
  return rows.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

const duties = rowsOf(text('docs/duties.csv'));
const pages = new Set(files.filter(f => /^src\/features\/.*feature\w*\.cpp$/.test(f))
  .flatMap(f => [...text(f).matchAll(/(?:shows|does|serves|\w+)\(\s*"(\/[^"]*)"/g)].map(([, path]) => path)));

/** "vs_concern: she raises the concern" names a file of tests/journeys and words of one of its tests. */
function journeyFault({ id, journey }) {
  if (['not yet', 'not software'].includes(journey)) return [];
  const [name, ...rest] = journey.split(': ');
  const file = `tests/journeys/${name}.test.mjs`;
  const words = rest.join(': ');
  if (!files.includes(file)) return [`${id}: there is no journey ${name}`];
  return words && text(file).includes(words) ? [] : [`${id}: ${file} has no step “${words}”`];
}

function pageFault({ id, page, journey }) {
  if (['not yet', 'not software'].includes(journey)) return page === '' ? [] : [`${id}: a page, but ${journey}`];
  const isThere = page.startsWith('forms/') ? files.includes(page) : pages.has(page);
  return isThere ? [] : [`${id}: there is no page ${page}`];
}

test('each claim of docs/duties.csv names a page and a step of a journey that are there', () => {
  none(duties.flatMap(duty => [...journeyFault(duty), ...pageFault(duty)]));
});

test('docs/duties.csv has every duty once, of its kind', () => {
  const shared = join(process.env.KEYWORK_SHARED ?? join(root, '..', 'shared'), 'domain/duties.csv');
  assert.equal(new Set(duties.map(duty => duty.id)).size, duties.length);
  if (!existsSync(shared)) return;
  const said = rowsOf(readFileSync(shared, 'utf8'))
    .map(({ id, kind }) => `${id} ${kind.startsWith('not-software') ? 'not software' : kind}`);
  assert.deepEqual(duties.map(({ id, kind }) => `${id} ${kind}`), said);
  none(duties.filter(({ kind, journey }) => (kind === 'not software') !== (journey === 'not software'))
    .map(({ id, journey }) => `${id}: ${journey}`));
});

test('every core duty of a support worker in a children’s home has its journey', () => {
  none(duties.filter(({ id, kind, journey }) => id.startsWith('KENT-') && kind === 'core' && journey === 'not yet')
    .map(({ id, duty }) => `${id}: ${duty}`));
});

test('docs/duties.md says what each core duty that is not claimed waits for, and of no other', () => {
  const told = text('docs/duties.md').split('## What waits for what')[1].match(/\b[A-Z]+-\d+\b/g);
  const waiting = duties.filter(({ kind, journey }) => kind === 'core' && journey === 'not yet').map(({ id }) => id);
  assert.deepEqual([...told].sort(), [...waiting].sort());
});
