// Somebody at a browser without the browser: signs in and posts forms over connections that are kept
// open, many at once, so that a server can be loaded and killed.
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
  close() { this.agent.destroy(); }
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
