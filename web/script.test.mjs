// Tests of the script in a real browser, under the policy of the security model, with the clock in
// our hands. Run with: node --test script_test.mjs
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const built = JSON.parse(readFileSync(join(here, 'dist/manifest.json'), 'utf8')).files;
const policy = "default-src 'none'; script-src 'nonce-test'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

let server;
let browser;
let pages = {};
let requests = [];
let answer;

function document(body, attributes = '') {
  return `<!DOCTYPE html><html lang="en-GB" ${attributes}><head><title>Test</title>
    <script src="/keywork.js" nonce="test" defer></script></head><body>
    <p role="status" data-status><span>All saved</span></p><main>${body}</main></body></html>`;
}

function read(request) {
  return new Promise((done) => {
    let text = '';
    request.on('data', (bytes) => { text += bytes; });
    request.on('end', () => done(text));
  });
}

before(async () => {
  server = createServer(async (request, response) => {
    if (request.url === '/keywork.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(join(here, 'dist', built['keywork.js'])));
      return;
    }
    const body = await read(request);
    requests.push({ method: request.method, url: request.url, body: new URLSearchParams(body), headers: request.headers });
    if (request.method === 'POST' && answer && await answer(request, response, body)) return;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    response.end(pages[request.url] || document('<h1>Another page</h1>'));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
});

after(async () => {
  await browser.close();
  server.close();
});

async function open(page, { clock = false } = {}) {
  requests = [];
  const tab = await (await browser.newContext()).newPage();
  const faults = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error' && !/status of|ERR_/.test(message.text())) faults.push(message.text());
  });
  tab.faults = faults;
  if (clock) await tab.clock.install();
  await tab.goto(`http://127.0.0.1:${server.address().port}${page}`);
  return tab;
}

const draftForm = `<form action="/send" method="post" data-autosave="/autosave">
  <input type="hidden" name="version" value="3"><input type="hidden" name="draft" value="">
  <label for="a">A</label><textarea id="a" name="a"></textarea>
  <p><span data-saved></span></p><button>Send</button></form>`;

function saves(status, sentence, headers = {}) {
  answer = (request, response) => {
    if (request.url !== '/autosave') return false;
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
    response.end(sentence);
    return true;
  };
}

const autosaves = () => requests.filter((request) => request.url === '/autosave');

test('typing replaces a time that was filled in, until somebody has changed it', async () => {
  pages = { '/form': document('<label for="t">Time</label><input id="t" value="4:35pm" data-filled-in="yes">') };
  const tab = await open('/form');
  const type = async words => {
    await tab.locator('#t').click();
    await tab.evaluate(() => new Promise(resolve => { setTimeout(resolve); }));
    await tab.keyboard.type(words);
    await tab.evaluate(() => document.activeElement.blur());
  };
  await type('4:1');
  assert.equal(await tab.locator('#t').inputValue(), '4:1');
  await type('0pm');
  assert.equal(await tab.locator('#t').inputValue(), '4:10pm');
});

test('a page that stays open says once that a call-out started, and reloads nothing', async () => {
  pages = { '/page': document('<div data-asks="/asked?mark=-" data-words="A call-out started. Show it"></div><label for="f">Find</label><input id="f">'), '/asked?mark=-': ' ' };
  const tab = await open('/page', { clock: true });
  const asked = () => requests.filter((request) => request.url === '/asked?mark=-').length;
  await tab.locator('#f').fill('Ell');
  const heard = () => tab.waitForResponse('**/asked?mark=-').then((response) => response.finished());
  await Promise.all([heard(), tab.clock.runFor(30000)]);
  assert.equal(await tab.getByRole('link').count(), 0);
  pages['/asked?mark=-'] = 'started';
  await Promise.all([heard(), tab.clock.runFor(30000)]);
  await tab.getByRole('link', { name: 'A call-out started. Show it' }).waitFor();
  assert.equal(await tab.getByRole('status').innerText(), 'A call-out started. Show it');
  assert.equal(await tab.locator('#f').inputValue(), 'Ell');
  await tab.clock.runFor(120000);
  assert.equal(asked(), 2);
  assert.deepEqual(tab.faults, []);
});

test('the draft is saved two seconds after the last key, and not before', async () => {
  pages = { '/form': document(draftForm) };
  saves(200, 'Saved 9:42pm', { 'Keywork-Version': '4', 'Keywork-Draft': '7f3a' });
  const tab = await open('/form', { clock: true });
  await tab.locator('#a').pressSequentially('You');
  await tab.clock.runFor(1900);
  assert.equal(autosaves().length, 0);
  await tab.clock.runFor(200);
  await tab.getByText('Saved 9:42pm').first().waitFor();
  assert.equal(autosaves().length, 1);
  assert.equal(autosaves()[0].body.get('a'), 'You');
  assert.equal(autosaves()[0].body.get('version'), '3');
  assert.equal(autosaves()[0].headers['x-keywork-autosave'], '1');
  assert.equal(await tab.locator('[name=version]').inputValue(), '4');
  assert.equal(await tab.locator('[name=draft]').inputValue(), '7f3a');
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('an older version never replaces a newer one, and nothing is sent when nothing changed', async () => {
  pages = { '/form': document(draftForm) };
  saves(200, 'Saved 9:42pm', { 'Keywork-Version': '2' });
  const tab = await open('/form', { clock: true });
  await tab.locator('#a').pressSequentially('You');
  await tab.clock.runFor(2100);
  await tab.getByText('Saved 9:42pm').first().waitFor();
  assert.equal(await tab.locator('[name=version]').inputValue(), '3');
  await tab.locator('#a').blur();
  await tab.clock.runFor(60000);
  assert.equal(autosaves().length, 1);
  await tab.close();
});

test('a failure says so at once, keeps the words and tries again', async () => {
  pages = { '/form': document(draftForm) };
  saves(503, '');
  const tab = await open('/form', { clock: true });
  await tab.locator('#a').pressSequentially('You said');
  await tab.locator('#a').blur();
  await tab.getByText('Could not save: copy your words').first().waitFor();
  assert.equal(await tab.locator('[data-status]').innerText(), 'Could not save: copy your words');
  assert.equal(await tab.locator('#a').inputValue(), 'You said');
  saves(200, 'Saved 9:50pm');
  await tab.clock.runFor(10100);
  await tab.locator('[data-saved]', { hasText: 'Saved 9:50pm' }).waitFor();
  assert.equal(await tab.locator('html').getAttribute('data-not-saved'), null);
  await tab.close();
});

test('leaving the page sends what was typed', async () => {
  pages = { '/form': document(draftForm) };
  saves(200, 'Saved 9:42pm');
  const tab = await open('/form', { clock: true });
  await tab.locator('#a').pressSequentially('Last words');
  await tab.goto(`http://127.0.0.1:${server.address().port}/elsewhere`);
  assert.equal(autosaves().at(-1).body.get('a'), 'Last words');
  await tab.close();
});

test('leaving the page by its own button does not send the words a second time', async () => {
  pages = { '/form': document(draftForm) };
  saves(200, 'Saved 9:42pm');
  const tab = await open('/form', { clock: true });
  await tab.locator('#a').pressSequentially('Last words');
  await tab.evaluate(() => document.querySelector('form').requestSubmit());
  await tab.getByRole('heading', { name: 'Another page' }).waitFor();
  await tab.goto(`http://127.0.0.1:${server.address().port}/elsewhere`);
  assert.deepEqual(requests.filter((request) => request.method === 'POST').map((request) => request.url), ['/send']);
  await tab.close();
});

test('the first press of a button goes and a second at once does not', async () => {
  pages = { '/form': document('<form action="/send" method="post"><button>Send</button></form>') };
  answer = undefined;
  const tab = await open('/form');
  const went = await tab.evaluate(() => {
    const seen = [];
    // After the page's own listener: notes what it decided and keeps the page open.
    addEventListener('submit', (event) => {
      seen.push(!event.defaultPrevented);
      event.preventDefault();
    });
    const button = document.querySelector('button');
    button.click();
    button.click();
    return seen;
  });
  assert.deepEqual(went, [true, false]);
  await tab.close();
});

test('rows are added in place, other words stay, and the new row has the focus', async () => {
  const rows = (count) => `<form action="/form" method="post"><input type="hidden" name="version" value="${count}">
    <input id="other" name="other"><div id="rows">${Array.from({ length: count }, (_, at) => `<div data-row>
    <input id="r${at + 1}" name="holds.${at + 1}.staff"></div>`).join('')}
    <button name="add:holds" value="" data-in-place="rows">Add</button></div></form>`;
  pages = { '/form': document(rows(1)) };
  answer = (request, response) => {
    if (request.url !== '/form') return false;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(document(rows(2)));
    return true;
  };
  const tab = await open('/form');
  await tab.locator('#other').fill('kept');
  await tab.getByRole('button', { name: 'Add' }).click();
  await tab.locator('#r2').waitFor();
  await tab.waitForFunction(() => document.activeElement.id === 'r2');
  assert.equal(await tab.locator('#other').inputValue(), 'kept');
  assert.equal(await tab.locator('[name=version]').inputValue(), '2');
  assert.equal(requests.filter((request) => request.method === 'POST').length, 1);
  assert.ok(requests.at(-1).body.has('add:holds'));
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('rows are added when the save before has come back, and their sending counts as the later one', async () => {
  const rows = (count) => `<form action="/form" method="post" data-autosave="/autosave">
    <input type="hidden" name="page_turn" value="0"><label for="a">A</label><input id="a" name="a">
    <div id="rows">${'<p data-row>Row</p>'.repeat(count)}
    <button name="add:holds" value="" data-in-place="rows">Add</button></div></form>`;
  pages = { '/form': document(rows(1)) };
  let answerSave;
  const saveAsked = new Promise((asked) => {
    answer = (request, response) => {
      if (request.url === '/autosave' && !answerSave) {
        answerSave = () => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('Saved 9:42pm');
        asked();
        return true;
      }
      if (request.url === '/form') pages['/form'] = document(rows(2));
      return false;
    };
  });
  const tab = await open('/form');
  await tab.locator('#a').fill('typed');
  await tab.getByRole('button', { name: 'Add' }).click();
  await saveAsked;
  await tab.evaluate(() => new Promise((done) => { setTimeout(done); }));
  assert.deepEqual(requests.filter((request) => request.method === 'POST').map((request) => request.url), ['/autosave']);
  answerSave();
  await tab.locator('[data-row]').nth(1).waitFor();
  const [save, add] = requests.filter((request) => request.method === 'POST');
  assert.ok(add.body.has('add:holds'));
  assert.deepEqual([save, add].map((sent) => sent.body.get('page_turn')), ['1', '2']);
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('when rows cannot be added in place the button sends the form', async () => {
  pages = { '/form': document(`<form action="/form" method="post"><div id="rows">
    <button name="add:holds" value="" data-in-place="rows">Add</button></div></form>`) };
  answer = (request, response) => {
    response.writeHead(303, { Location: '/signed-out' });
    response.end();
    return true;
  };
  const tab = await open('/form');
  await tab.getByRole('button', { name: 'Add' }).click();
  await tab.getByRole('heading', { name: 'Another page' }).waitFor();
  await tab.close();
});

test('a tap on the body map fills in where the mark is', async () => {
  pages = { '/form': document(`<form action="/form" method="post">
    <div data-body-map="injuries"><svg viewBox="0 0 100 100" width="200" height="200">
    <circle data-region="F-HEAD" cx="50" cy="10" r="1"/><circle data-region="F-CHEST" cx="50" cy="60" r="1"/></svg></div>
    <select name="injuries.1.region"><option value=""></option><option value="F-HEAD">Head</option>
    <option value="F-CHEST">Chest</option></select>
    <button name="add:injuries" value="">Add</button></form>`) };
  answer = undefined;
  const tab = await open('/form');
  await tab.locator('svg').click({ position: { x: 100, y: 110 } });
  assert.equal(await tab.locator('select').inputValue(), 'F-CHEST');
  await tab.locator('svg').click({ position: { x: 100, y: 15 } });
  await tab.waitForLoadState();
  const posted = requests.find((request) => request.method === 'POST').body;
  assert.equal(posted.get('injuries.1.region'), 'F-CHEST');
  assert.equal(posted.get('injuries.2.region'), 'F-HEAD');
  assert.ok(posted.has('add:injuries'));
  await tab.close();
});

test('focus goes to the error summary and from its links into the field', async () => {
  pages = { '/form': document(`<div class="govuk-error-summary"><a href="#holds.1.staff">Choose</a></div>
    <div class="govuk-form-group"><input id="holds.1.staff"></div>`) };
  const tab = await open('/form');
  await tab.waitForFunction(() => document.activeElement.className === 'govuk-error-summary');
  await tab.getByRole('link').click();
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'holds.1.staff');
  await tab.close();
});

test('a page that comes back from the browser’s memory is emptied and asked for again', async () => {
  pages = { '/child': document('<p id="secret">Amara</p>', 'data-guarded=""') };
  const tab = await open('/child');
  await tab.locator('#secret').waitFor();
  const empty = await tab.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return document.body.childNodes.length;
  });
  assert.equal(empty, 0);
  await tab.locator('#secret').waitFor();
  assert.equal(requests.filter((request) => request.url === '/child').length, 2);
  await tab.close();
});

test('names are hidden until the next tap, on the next page too', async () => {
  const footer = '<ul><li hidden data-hide-names-item><button type="button" data-hide-names>Hide names</button></li></ul>';
  pages = { '/a': document(footer), '/b': document(footer) };
  const tab = await open('/a');
  await tab.getByRole('button', { name: 'Hide names' }).click();
  assert.equal(await tab.locator('html').getAttribute('data-names-hidden'), '');
  await tab.goto(`http://127.0.0.1:${server.address().port}/b`);
  await tab.getByRole('button', { name: 'Show names' }).click();
  assert.equal(await tab.locator('html').getAttribute('data-names-hidden'), null);
  await tab.close();
});

test('the shortcut works only for those who turned it on', async () => {
  const find = '<input id="find" name="q">';
  pages = { '/off': document(find), '/on': document(find, 'data-shortcuts=""') };
  for (const [page, expected] of [['/off', ''], ['/on', 'find']]) {
    const tab = await open(page);
    await tab.keyboard.press('/');
    assert.equal(await tab.evaluate(() => document.activeElement.id), expected);
    await tab.close();
  }
});
