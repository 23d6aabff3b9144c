// Killed with SIGKILL fifty times while many people save and send: what was acknowledged is there, what
// was not can be sent again, and nothing is there twice.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { demoCopy, serve } from '../journeys/keywork.mjs';
import { Client, goodMoment, hidden, rows, seeded } from './plain_client.mjs';

const rounds = 50, writers = 16;
const random = seeded(50);
let place;
before(() => { place = demoCopy(); });
after(() => rmSync(place.folder, { recursive: true, force: true }));

/** Saves and sends one form as far as it has not come yet. Throws when the connection breaks. */
async function bringThrough(client, form) {
  if (!form.draft) {
    const saved = await client.post(form.path, { ...form.fields, form_token: client.token });
    assert.equal(saved.status, 303, `saving: ${saved.status} ${saved.text.slice(0, 200)}`);
    form.sent ??= /\/records\/([0-9a-z-]+)$/.exec(saved.location)?.[1];
    form.draft = /\/drafts\/([0-9a-z-]+)\//.exec(saved.location)?.[1];
    form.check = saved.location;
  }
  if (form.sent) return;
  form.version ??= hidden((await client.get(form.check)).text, 'version');
  const sent = await client.post(form.check, { form_token: client.token, version: form.version, asked: '', go: 'send' });
  assert.equal(sent.status, 303, `sending: ${sent.status}`);
  form.sent = /\/records\/([0-9a-z-]+)\/done$/.exec(sent.location)?.[1];
  assert.ok(form.sent, `sending led to ${sent.location}`);
}

/** Writers that stop when the server is gone, which is after so many forms were sent: the others are
 *  then anywhere in theirs. All that they tried is in `forms`; resolves to what broke. */
async function write({ server, client, child, round, killAfter }, forms, unfinished) {
  const broken = [];
  let sent = 0;
  await Promise.all(Array.from({ length: writers }, async (_, writer) => {
    for (let number = 0; ; ++number) {
      const form = unfinished.pop() ?? goodMoment(client, child, `word${round}x${writer}x${number}`);
      forms.set(form.word, form);
      try {
        await bringThrough(client, form);
        if (++sent === killAfter) await server.kill();
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        broken.push(form);
        return;
      }
    }
  }));
  return broken;
}

function check(file, forms) {
  assert.deepEqual(rows(file, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  assert.deepEqual(rows(file, 'PRAGMA foreign_key_check'), []);
  const records = new Map(rows(file, "SELECT id, form_key, answers FROM record WHERE answers LIKE '%, word%'").map(r => [r.form_key, r]));
  const lines = new Map(rows(file, "SELECT record_id, count(*) AS lines FROM chronology_entry WHERE record_id IS NOT NULL GROUP BY record_id")
    .map(line => [line.record_id, line.lines]));
  const drafts = new Map(rows(file, "SELECT id, form_key, answers, sent_as FROM draft").map(d => [d.form_key, d]));
  for (const form of forms.values()) {
    const record = records.get(form.key), draft = drafts.get(form.key);
    if (form.draft) assert.ok(draft?.id === form.draft && draft.answers.includes(`${form.word}.`), `a saved draft is lost: ${form.word}`);
    if (form.sent) assert.ok(record?.id === form.sent && record.answers.includes(`${form.word}.`), `a sent record is lost: ${form.word}`);
    if (record) {
      assert.equal(draft?.sent_as, record.id, `the draft of ${form.word} does not know its record`);
      assert.equal(lines.get(record.id), 1, `${form.word} stands in the chronology ${lines.get(record.id) ?? 0} times`);
    }
  }
  const [audit] = rows(file, `SELECT count(*) AS entries, max(seq) - min(seq) + 1 AS span FROM audit_entry`);
  assert.equal(audit.entries, audit.span, 'the audit log has gaps');
  return records.size;
}

test('fifty kills under load lose nothing that was acknowledged and double nothing', async t => {
  const forms = new Map();
  let unfinished = [], cookie;
  for (let round = 1; round <= rounds; ++round) {
    const server = await serve({ database: place.file, clock: undefined });
    const client = new Client(server.url, writers);
    if (cookie) Object.assign(client, cookie);
    else await client.signIn('joel.adeyemi');
    cookie = { headers: client.headers, token: client.token };
    const [child] = await client.children();
    const killAfter = 1 + Math.floor(random() * 60);
    unfinished = await write({ server, client, child, round, killAfter }, forms, unfinished);
    client.close();
    check(place.file, forms);
  }
  const server = await serve({ database: place.file, clock: undefined });
  const client = Object.assign(new Client(server.url, writers), cookie);
  for (const form of unfinished) await bringThrough(client, form);
  client.close();
  assert.equal(await server.stop(), 0);
  const records = check(place.file, forms);
  assert.equal(records, forms.size, 'each form became one record');
  assert.ok(forms.size > rounds * 5, `only ${forms.size} forms were written`);
  t.diagnostic(`${forms.size} forms through ${rounds} kills`);
});
