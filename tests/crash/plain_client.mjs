// Somebody at a browser without the browser: signs in and posts forms over connections that are kept
// open, many at once, so that a server can be loaded and killed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { PASSWORD } from '../journeys/keywork.mjs';

/** One answer: { status, location, text, cookie }. Rejects when the connection breaks. */
function ask(agent, url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent }, answer => {
      const parts = [];
      answer.on('data', part => parts.push(part));
      answer.on('error', reject);
      answer.on('aborted', () => reject(new Error('cut off')));
      answer.on('end', () => resolve({
        status: answer.statusCode, location: answer.headers.location,
        text: Buffer.concat(parts).toString(), cookie: answer.headers['set-cookie']?.[0],
        version: answer.headers['keywork-version'], draft: answer.headers['keywork-draft'],
      }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The value of a hidden field of a page. */
export function hidden(html, name) {
  const field = [...html.matchAll(/<input [^>]*>/g)].map(m => m[0]).find(i => i.includes(`name="${name}"`));
  return field && /value="([^"]*)"/.exec(field)?.[1];
}

export class Client {
  constructor(url, connections = 4) {
    this.url = url;
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.headers = { 'sec-fetch-site': 'same-origin' };
  }
  get(path) { return ask(this.agent, this.url + path, { headers: this.headers }); }

  /** Posts a form: an object, or pairs where a name comes twice. */
  post(path, fields, more = {}) {
    const body = String(new URLSearchParams(fields));
    return ask(this.agent, this.url + path, { method: 'POST', body,
      headers: { ...this.headers, 'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body), ...more } });
  }

  async signIn(name) {
    const answer = await this.post('/sign-in', { sign_in_name: name, password: PASSWORD, device: 'personal' });
    if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`);
    this.headers.cookie = answer.cookie.split(';')[0];
    this.token = hidden((await this.get('/account')).text, 'form_token');
    return this;
  }
  /** The addresses of the children whom this person sees: /children/<id>. */
  async children() {
    const page = await this.get('/children');
    return [...new Set([...page.text.matchAll(/href="(\/children\/[0-9a-z-]+)"/g)].map(m => m[1]))];
  }
  close() { this.agent.destroy(); }
}

/** A good moment for a child, as one page of the form posts it. `word` is in its words only. */
export function goodMoment(client, child, word) {
  const key = createHash('md5').update(word).digest('hex');
  return {
    word, key, path: `${child}/records/new/good-moment`,
    fields: { form_token: client.token, form_key: key, page_key: key, version: 0, draft: '', step: 0, go: 'on',
      asked: 'type what shared_with_child', type: 'REGULATION', what: `You asked for a break, ${word}.`, shared_with_child: 'yes' },
  };
}

/** Rows of a database file that no server has open, read from a copy so that the file stays as the
 *  crash left it. */
export function rows(file, sql) {
  for (const end of ['', '-wal']) {
    if (existsSync(file + end)) copyFileSync(file + end, `${file}.copy${end}`);
    else execFileSync('rm', ['-f', `${file}.copy${end}`]);
  }
  const text = execFileSync('sqlite3', ['-json', `${file}.copy`, sql], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text ? JSON.parse(text) : [];
}

/** Numbers in [0, 1) that are the same for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs `use` over all, sixteen at a time. */
export async function overAll(all, use) {
  const queue = [...all];
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) await use(one);
  }));
}
