// What journeys share: a server of their own with the demo organisation, and a browser.
//
// The clock of the server stands at CLOCK, so that every page says the same on every run.
import { spawn, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { remembersDocuments, withoutScript } from './checks.mjs';

export const root = new URL('../..', import.meta.url).pathname;
const { chromium } = createRequire(root + 'web/')('playwright-core');
const program = process.env.KEYWORK_PROGRAM ?? join(root, 'build/release/keywork');
export const CLOCK = '2026-11-24T16:35:00Z';
export const PASSWORD = 'kettle toast umbrella';

const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));

/** The demo database is made once a run and copied for each journey; KEYWORK_DEMO names one that is
 *  there already. */
function demoDatabase() {
  const made = process.env.KEYWORK_DEMO ?? join(tmpdir(), `keywork-journeys-${process.ppid}.db`);
  if (!existsSync(made)) {
    const making = `${made}.${process.pid}`;   // several journeys may begin at once
    execFileSync(program, ['demo', '--root', root, '--database', `sqlite:${making}`, '--clock', CLOCK],
      { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(making, made);
  }
  return made;
}

/** The demo in a file of its own, for a test that starts several servers on it. */
export function demoCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'keywork-demo-'));
  const file = join(folder, 'keywork.db');
  cpSync(demoDatabase(), file);
  return { folder, file };
}

/** Starts a server; resolves to { url, stop, kill, folder }. `within` are the words of a command that
 *  ends by becoming the command it is given; `more` are further options of `run`. */
export async function serve({ clock = CLOCK, database, demo = true, within = [], more = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'keywork-journey-'));
  const file = database ?? join(folder, 'keywork.db');
  if (!database && demo) cpSync(demoDatabase(), file);
  const [first, ...rest] = [...within, program, 'run', '--root', root, '--database', `sqlite:${file}`, '--port', '0',
    ...(clock ? ['--clock', clock] : []), '--log', join(folder, 'log.jsonl'), ...more];
  const child = spawn(first, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const ended = new Promise(resolve => child.on('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.on('line', line => {
      const found = /Keywork is at (\S+?)\/?$/.exec(line);
      if (found) resolve(found[1]);
    });
    child.on('exit', code => reject(new Error(`the server stopped with code ${code} before it was ready`)));
  });
  child.unref();         // a test that fails leaves its server behind: it must not keep the run waiting
  child.stdout.unref();
  return {
    url, folder, file, pid: child.pid,
    async stop() { child.ref(); child.kill('SIGTERM'); const code = await ended; rmSync(folder, { recursive: true, force: true }); return code; },
    async kill() { child.ref(); child.kill('SIGKILL'); await ended; rmSync(folder, { recursive: true, force: true }); },
  };
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run', '--disable-quic'],
  });
}

/** A fresh browser window. `script: false` is a browser without JavaScript. */
export async function person(browser, server, { width = 1280, height = 900, night = false, script = true } = {}) {
  const context = await browser.newContext({
    baseURL: server.url, viewport: { width, height }, javaScriptEnabled: script,
    colorScheme: night ? 'dark' : 'light', locale: 'en-GB', timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  remembersDocuments(page);
  if (!script) withoutScript.add(page);
  return page;
}

/** One story told twice, with script and without, each time on a demo of its own. `tell` is given the test, a
 *  maker of people (screen → page) and whether script is on. */
export function toldBothWays(words, tell) {
  let browser;
  before(async () => { browser = await openBrowser(); });
  after(() => browser?.close());
  for (const script of [true, false])
    test(`${words}, ${script ? 'with' : 'without'} script`, async t => {
      const server = await serve();
      const opened = [];
      try {
        await tell(t, async screen => {
          const page = await person(browser, server, { ...screen, script });
          opened.push(page.context());
          return page;
        }, script);
      } finally {
        for (const context of opened) await context.close();
        await server.stop();
      }
    });
}

export async function signIn(page, name, password = PASSWORD) {
  await page.goto('/sign-in');
  await page.getByLabel('Your sign-in name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Only I use it').check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

export async function signOut(page) {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/signed-out');
}
