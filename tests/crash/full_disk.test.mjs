// A disk that is full: a save says that it could not save and gives the words back, the server stays up,
// and once there is room the same form is saved.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { demoCopy, serve } from '../journeys/keywork.mjs';
import { Client, goodMoment, hidden } from './plain_client.mjs';

const place = demoCopy();
after(() => rmSync(place.folder, { recursive: true, force: true }));

const room = 1500;  // KB beside the database, for its log

/** Saves longer and longer words until one is not saved; resolves to that form and its answer. */
async function fill(client, child, word) {
  for (let number = 0; number < 1000; ++number) {
    const form = goodMoment(client, child, `${word}${number}`);
    form.fields.what += ' It was long.'.repeat(600);
    const answer = await client.post(form.path, form.fields);
    if (answer.status !== 303) return { form, answer };
  }
  assert.fail('the disk was never full');
}

const whole = text => text.replaceAll(/\s+/g, ' ');

async function isGivenBack(client, child, word) {
  const { form, answer } = await fill(client, child, word);
  assert.equal(answer.status, 500);
  assert.match(answer.text, /<h1>Not saved<\/h1>/);
  assert.ok(whole(answer.text).includes(whole(form.fields.what)), 'the words are on the page');
  assert.equal(hidden(answer.text, 'form_key'), form.key, 'trying again is the same form');
  assert.equal((await client.get('/sign-in')).status < 500, true, 'the server is there');
  return form;
}

test('a file that may not grow', async () => {
  const kilobytes = Math.ceil(statSync(place.file).size / 1024) + room;
  const server = await serve({ database: place.file, within: ['bash', '-c', `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`] });
  const client = await new Client(server.url).signIn('joel.adeyemi');
  const [child] = await client.children();
  const form = await isGivenBack(client, child, 'file');
  client.close();
  assert.equal(await server.stop(), 0, 'it stops cleanly');

  const roomy = await serve({ database: place.file });
  const again = await new Client(roomy.url).signIn('joel.adeyemi');
  assert.equal((await again.post(form.path, { ...form.fields, form_token: again.token })).status, 303);
  again.close();
  assert.equal(await roomy.stop(), 0);
});

/** Whether this machine lets us have a small disk of our own, gone with the process that made it. */
function maySmallDisk() {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a disk without room', { skip: maySmallDisk() ? false : 'this machine mounts no small disk for us' }, async () => {
  const disk = join(place.folder, 'disk');
  mkdirSync(disk);
  const kilobytes = Math.ceil(statSync(place.file).size / 1024) + room;
  const server = await serve({ database: join(disk, 'keywork.db'), within: ['unshare', '-m', 'bash', '-c',
    `mount -t tmpfs -o size=${kilobytes}k tmpfs "${disk}" && cp "${place.file}" "${disk}/keywork.db" && exec "$0" "$@"`] });
  const client = await new Client(server.url).signIn('priya.nair');
  const [child] = await client.children();
  await isGivenBack(client, child, 'disk');
  client.close();
  assert.equal(await server.stop(), 0, 'it stops cleanly');
});
