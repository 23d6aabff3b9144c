// The same form sent 2 to 20 times at once: one record, and the same answer to every sending.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { demoCopy, serve } from '../journeys/keywork.mjs';
import { Client, goodMoment, hidden, rows } from './plain_client.mjs';

const forms = 500;
let place, server, client, child;

before(async () => {
  place = demoCopy();
  server = await serve({ database: place.file });
  client = await new Client(server.url, 20).signIn('joel.adeyemi');
  [child] = await client.children();
});
after(() => rmSync(place.folder, { recursive: true, force: true }));

/** Posts the same fields so many times at once; resolves to the one place that all lead to. */
async function together(times, path, fields) {
  const answers = await Promise.all(Array.from({ length: times }, () => client.post(path, fields)));
  assert.deepEqual([...new Set(answers.map(a => a.status))], [303], `${path} sent ${times} times`);
  const places = new Set(answers.map(a => a.location));
  assert.equal(places.size, 1, `${path} sent ${times} times leads to ${[...places].join(' and ')}`);
  return [...places][0];
}

test('five hundred forms, each sent 2 to 20 times at once, are five hundred records', async () => {
  for (let number = 0; number < forms; ++number) {
    const times = 2 + number % 19;
    const form = goodMoment(client, child, `word${number}`);
    const check = await together(times, form.path, form.fields);
    assert.match(check, /\/drafts\/[0-9a-z-]+\/check$/);
    const version = hidden((await client.get(check)).text, 'version');
    const done = await together(times, check, { form_token: client.token, version, asked: '', go: 'send' });
    assert.match(done, /\/records\/[0-9a-z-]+\/done$/);
  }
  client.close();
  assert.equal(await server.stop(), 0);
  const count = sql => rows(place.file, sql)[0].n;
  assert.equal(count("SELECT count(*) AS n FROM record WHERE answers LIKE '%, word%'"), forms);
  assert.equal(count("SELECT count(*) AS n FROM draft WHERE answers LIKE '%, word%'"), forms);
  assert.equal(count('SELECT count(*) AS n FROM kept_words'), 0, 'nothing was put beside its draft');
  assert.equal(count(`SELECT count(*) AS n FROM chronology_entry JOIN record ON record.id = record_id
    WHERE answers LIKE '%, word%'`), forms);
});
