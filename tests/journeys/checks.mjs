// What every page must pass: axe without violations, and HTML that is valid.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('../..', import.meta.url).pathname;
const require = createRequire(root + 'web/');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { HtmlValidate } = require('html-validate');

const rules = JSON.parse(readFileSync(root + 'web/html-validate.json', 'utf8'));
const validator = new HtmlValidate(rules);

/** Axe in the page. It is put in by the browser's own tools, past the page's security policy. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function axe(page, what = page.url(), runOnly = everyRule) {
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: axeSource });
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'],
      runOnly: ${JSON.stringify(runOnly)} })
      .then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary.split('\\n')[1]).join(' | '))))`,
    awaitPromise: true, returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(`axe did not run on ${what}: ${exceptionDetails.exception?.description}`);
  assert.deepEqual(JSON.parse(result.value), [], `axe on ${what}`);
}

const documents = new WeakMap();
export const withoutScript = new WeakSet();

/** Remembers the document a page came with, so that an answer to a posted form is looked at as well. */
export function remembersDocuments(page) {
  page.on('response', response => {
    const asked = response.request();
    if (asked.isNavigationRequest() && asked.frame() === page.mainFrame() && response.status() < 300 || response.status() === 422)
      documents.set(page, response);
  });
}

async function documentOf(page) {
  const response = documents.get(page);
  if (response?.url() === page.url().split('#')[0]) {
    const text = await response.text().catch(() => undefined);
    if (text) return text;
  }
  return (await page.request.get(page.url())).text();
}

export async function validHtml(page, what = page.url()) {
  const html = await documentOf(page);
  const report = await validator.validateString(html);
  const messages = report.results.flatMap(r => r.messages)
    .map(m => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  assert.deepEqual(messages, [], `html-validate on ${what}`);
}

/** No sideways scroll at this width. */
export async function fitsWidth(page, what = page.url()) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over}px wider than the screen`);
}

export async function goodPage(page, what) {
  await axe(page, what);
  await validHtml(page, what);
  await fitsWidth(page, what);
}

/** As high as the longest page: what sticks to the edge of a screen covers nothing by chance. */
const tall = 8000;

/** Axe waits for timers, which do not run where script is off: the same document in a window where only
 *  axe may run. */
async function asWithoutScript(page, look) {
  const url = page.url();
  const html = await documentOf(page);
  const context = await page.context().browser().newContext({
    viewport: { width: page.viewportSize().width, height: tall }, storageState: await page.context().storageState() });
  const twin = await context.newPage();
  remembersDocuments(twin);
  await twin.route(url, route => route.fulfill({
    body: html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': "script-src 'none'" } }));
  await twin.goto(url);
  await look(twin);
  await context.close();
}

/** A good page on a phone and on a desk, by day and by night; the page is left as it was found. */
export async function goodEverywhere(page, what = new URL(page.url()).pathname) {
  if (withoutScript.has(page)) return asWithoutScript(page, twin => goodEverywhere(twin, what));
  const found = page.viewportSize();
  await validHtml(page, what);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: tall });
    await fitsWidth(page, `${what} at ${width}px`);
    await axe(page, `${what} at ${width}px by day`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, `${what} at ${width}px by night`, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize(found);
}
