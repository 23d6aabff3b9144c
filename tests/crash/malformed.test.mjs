// Requests that no browser sends: each is answered 4xx or not at all, never 5xx, and the server that
// got them all still serves the next person.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { serve } from '../journeys/keywork.mjs';
import { Client, overAll, seeded } from './plain_client.mjs';

let server;
before(async () => { server = await serve({ demo: false }); });
after(async () => { assert.equal(await server.stop(), 0, 'the server stops cleanly'); });

/** Sends the bytes and hangs up its own side; resolves to everything that came back. */
function send(bytes) {
  const { hostname, port } = new URL(server.url);
  return new Promise(resolve => {
    let back = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.setEncoding('latin1');
    socket.on('data', part => { back += part; });
    socket.on('error', () => resolve(back));
    socket.on('close', () => resolve(back));
  });
}

const statuses = text => [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(m => Number(m[1]));
const isAlive = async () => (await new Client(server.url).get('/sign-in')).status === 200;

const get = 'GET /sign-in HTTP/1.1\r\nHost: localhost\r\n';
const post = (type, body) => `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n` +
  `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n${body}`;

test('what is no HTTP is refused', async () => {
  const lines = ['\x16\x03\x01\x02\x00', 'GET /\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '\0'.repeat(5000),
    'GET / HTTP/9.9\r\nHost: a\r\n\r\n', 'BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n', 'GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /assets/../main.cpp HTTP/1.1\r\nHost: a\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n',
    'GET /?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n', `${get}Cookie: a=1\r\nCookie: b=2\r\n\r\n`,
    `GET /${'a'.repeat(20000)} HTTP/1.1\r\nHost: a\r\n\r\n`, `${get}A: ${'a'.repeat(20000)}\r\n\r\n`,
    `${get}${'A: b\r\n'.repeat(200)}\r\n`, `${get}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`];
  for (const line of lines) {
    const answered = statuses(await send(line));
    assert.ok(answered.every(status => status >= 400 && status < 500), `${JSON.stringify(line.slice(0, 60))}: ${answered}`);
  }
  assert.ok(await isAlive());
});

test('a body that is not what it says is refused', async () => {
  const multipart = 'multipart/form-data; boundary=b';
  const bodies = [['application/x-www-form-urlencoded', 'password=%zz'],
    ['application/x-www-form-urlencoded', 'password=%00'],
    ['application/x-www-form-urlencoded', 'password=\xff\xfe'],
    ['application/x-www-form-urlencoded', 'a=b&'.repeat(5000)],
    [multipart, '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nnever ends'],
    [multipart, '--b\r\n\r\n\r\n--b--\r\n'],
    [multipart, 'no boundary at all'], ['multipart/form-data', '--b--\r\n'],
    ['application/json', '{"password":'], ['text/plain; charset=utf-16', '\0a']];
  for (const [type, body] of bodies) {
    const answered = statuses(await send(post(type, body)));
    assert.ok(answered.every(status => status >= 400 && status < 500), `${type} ${JSON.stringify(body.slice(0, 40))}: ${answered}`);
  }
  const long = await send(`POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n`);
  assert.deepEqual(statuses(long), [413]);
  assert.ok(await isAlive());
});

test('two thousand damaged requests are never answered with a fault', async () => {
  const random = seeded(20261124);
  const below = most => Math.floor(random() * most);
  const whole = [`${get}Cookie: __Host-keywork=abc\r\nAccept-Language: en-GB\r\n\r\n`,
    post('application/x-www-form-urlencoded', 'sign_in_name=ruth.callan&password=wrong+but+long'),
    post('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="sign_in_name"\r\n\r\nruth\r\n--b--\r\n'),
    'GET /children/0198f0a0/records/x?q=a%20b HTTP/1.1\r\nHost: localhost\r\n\r\n'];
  const damaged = Array.from({ length: 2000 }, () => {
    let bytes = Buffer.from(whole[below(whole.length)], 'latin1');
    for (let times = 1 + below(3); times > 0; --times) {
      const at = below(bytes.length);
      const kind = below(3);
      if (kind === 0) bytes[at] = below(256);
      else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + below(8)))]);
      else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - below(20)))]);
    }
    return bytes;
  });
  const faults = [];
  await overAll(damaged, async bytes => {
    if (statuses(await send(bytes)).some(status => status >= 500)) faults.push(bytes.toString('latin1'));
  });
  assert.deepEqual(faults, []);
  assert.ok(await isAlive());
});
