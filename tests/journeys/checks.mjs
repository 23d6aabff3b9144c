// What every page must pass: axe without violations, and HTML that is valid.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './keywork.mjs';

const require = createRequire(root + 'web/');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { HtmlValidate } = require('html-validate');

const rules = JSON.parse(readFileSync(root + 'web/html-validate.json', 'utf8'));
const validator = new HtmlValidate(rules);

/** Axe in the page. It is put in by the browser's own tools, past the page's security policy. */
export async function axe(page, what = page.url()) {
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: axeSource });
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary.split('\\n')[1]).join(' | '))))`,
    awaitPromise: true, returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(`axe did not run on ${what}: ${exceptionDetails.exception?.description}`);
  assert.deepEqual(JSON.parse(result.value), [], `axe on ${what}`);
}

export async function validHtml(page, what = page.url()) {
  const response = await page.request.get(page.url());
  const report = await validator.validateString(await response.text());
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
