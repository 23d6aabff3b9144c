// Looks at the component gallery in a browser: axe, html-validate and the width of the page, in day
// and night view. The C++ test Gallery writes the pages to the folder KEYWORK_GALLERY; with
// KEYWORK_PICTURES naming another folder, pictures of them are kept there.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.env.KEYWORK_GALLERY;
const pictures = process.env.KEYWORK_PICTURES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const built = JSON.parse(readFileSync(join(here, 'dist/manifest.json'), 'utf8')).files;
built['font.woff2'] = built['atkinson-hyperlegible-next-latin-wght-normal.woff2'];
const pages = folder && existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.html')).sort() : [];
const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };

// The policy of the security model, 7.2, with the fonts and the autosave that pages need.
const policy = "default-src 'none'; script-src 'nonce-gallery'; style-src 'self'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; " +
  "object-src 'none'; require-trusted-types-for 'script'";

const server = createServer((request, response) => {
  const name = request.url.split('/').pop();
  const asset = join(here, 'dist', built[name] || name);
  if (request.url.startsWith('/assets/') && existsSync(asset)) {
    response.setHeader('Content-Type', types[asset.split('.').pop()]);
    response.end(readFileSync(asset));
  } else if (pages.includes(name)) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    response.end(readFileSync(join(folder, name)));
  } else {
    response.statusCode = 404;
    response.end();
  }
});

const validator = new HtmlValidate(JSON.parse(readFileSync(join(here, 'html-validate.json'), 'utf8')));
let browser;

before(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run'],
  });
});

after(async () => {
  await browser.close();
  server.close();
});

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How the pages are looked at. Night differs by day in its colours alone, 320 pixels in the room there is. */
const views = [
  { width: 320, theme: 'day', rules: [] },
  { width: 390, theme: 'day', rules: everyRule },
  { width: 390, theme: 'night', rules: ['color-contrast'] },
  { width: 1280, theme: 'day', rules: everyRule },
  { width: 1280, theme: 'night', rules: ['color-contrast'] },
];

// Everything that is wrong with a page in one view.
async function problemsOf(tab, page, { width, theme, rules }) {
  const problems = [];
  tab.removeAllListeners('console');
  tab.removeAllListeners('pageerror');
  tab.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  tab.on('pageerror', (error) => problems.push(String(error)));
  await tab.setViewportSize({ width, height: 900 });
  await tab.goto(`http://127.0.0.1:${server.address().port}/${page}`);
  await tab.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
  await tab.evaluate(() => document.fonts.ready);
  // As high as the page: on a lower screen the bar of buttons that stays below would lie over a
  // part of a box, which then counts as small.
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewportSize({ width, height: Math.max(height, 900) });
  const over = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) problems.push(`${over}px wider than the screen`);
  if (rules.length > 0) {
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate((runOnly) => window.axe.run(document, { runOnly }), rules);
    for (const { id, nodes } of violations)
      for (const node of nodes) problems.push(`${id}: ${node.html.slice(0, 160)}`);
  }
  if (pictures)
    await tab.screenshot({ path: join(pictures, `${theme}-${page.slice(0, -5)}-${width}.png`), fullPage: true });
  return problems;
}

const skip = pages.length ? false : 'set KEYWORK_GALLERY to the folder that the test Gallery filled';

test('the gallery is valid HTML', { skip }, async () => {
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(join(folder, page), 'utf8'));
    const said = report.results.flatMap((result) => result.messages)
      .map((one) => `${page}:${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
    assert.deepEqual(said, []);
  }
});

for (const view of views)
  test(`the gallery is good at ${view.width} pixels in ${view.theme} view`, { skip }, async () => {
    const context = await browser.newContext({ viewport: { width: view.width, height: 900 }, reducedMotion: 'reduce' });
    const tab = await context.newPage();
    for (const page of pages) assert.deepEqual(await problemsOf(tab, page, view), [], page);
    await context.close();
  });
