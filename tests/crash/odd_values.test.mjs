// Every route of the program with ids, queries and fields that no page of ours holds: refused in plain
// words, never with a fault.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { root, serve } from '../journeys/keywork.mjs';
import { Client, overAll } from './plain_client.mjs';

let server;
before(async () => { server = await serve(); });
after(async () => { assert.equal(await server.stop(), 0, 'the server stops cleanly'); });

/** Every route of the program, read from where the features declare them. */
function routes() {
  const folder = root + 'src/features/';
  const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('feature.cpp'));
  return files.flatMap(name => [...readFileSync(folder + name, 'utf8')
    .matchAll(/\b(open_)?(shows|does)\(\s*"([^"]+)"/g)].map(m => ({ posts: m[2] === 'does', path: m[3] })));
}

const oddWords = ['', '0', '-1', '99999999999999999999', "' OR 1=1 --", '<b>', '\u{1F511}', 'ﬀ', 'a'.repeat(3000), '..', '%', 'NaN'];
const oddFields = ['version', 'step', 'form_key', 'page_key', 'page_turn', 'opened_from', 'draft', 'setting', 'device', 'go', 'next', 'theme',
  'q', 'kind', 'before', 'after', 'worker', 'due_at.day', 'occurred_at.time', 'add:restraints', 'remove:restraints:-4'];

test('every route answers odd ids, queries and fields without a fault', async () => {
  const all = routes();
  assert.ok(all.length > 20, `only ${all.length} routes were found`);
  // Three of one role: the limit on bulk reads answers none of them instead of the route.
  const managers = [];
  for (const name of ['ruth.callan', 'grace.ilunga', 'helen.strudwick']) managers.push(await new Client(server.url, 4).signIn(name));
  const faults = [];
  const tries = all.filter(route => route.path !== '/sign-out' && route.path !== '/account/password')
    .flatMap(route => oddWords.map(word => ({ ...route, word })));
  await overAll(tries, async ({ posts, path, word }) => {
    const manager = managers[oddWords.indexOf(word) % managers.length];
    const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent(word === '..' || !word ? 'x' : word).slice(0, 2000));
    const fields = [...oddFields.map(name => [name, word])];
    const answer = posts ? await manager.post(filled, [['form_token', manager.token], ...fields])
      : await manager.get(`${filled}?${new URLSearchParams(fields.map(([name, value]) => [name, value.slice(0, 100)]))}`);
    if (answer.status >= 500 || answer.status === 429) faults.push(`${posts ? 'POST' : 'GET'} ${path} with ${JSON.stringify(word.slice(0, 20))}: ${answer.status}`);
  });
  for (const manager of managers) manager.close();
  assert.deepEqual(faults, []);
  assert.equal((await new Client(server.url).get('/sign-in')).status, 200);
});
