// Looks at the component gallery: pictures at two widths in day and night view, axe and
// html-validate. Usage, after the test Gallery wrote its pages to FOLDER:
//   node gallery.mjs FOLDER [PICTURES]
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';

const here = dirname(fileURLToPath(import.meta.url));
const [folder, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const built = JSON.parse(readFileSync(join(here, 'dist/manifest.json'), 'utf8')).files;
built['font.woff2'] = built['atkinson-hyperlegible-next-latin-wght-normal.woff2'];
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
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

const problems = [];
const validator = new HtmlValidate(JSON.parse(readFileSync(join(here, 'html-validate.json'), 'utf8')));

async function look(browser, page, width, theme) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page} ${width} ${theme}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => problems.push(`${page} ${width} ${theme}: ${error}`));
  await tab.goto(`http://127.0.0.1:${server.address().port}/${page}`);
  await tab.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
  await tab.evaluate(() => document.fonts.ready);
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) problems.push(`${page} ${width} ${theme}: ${sideways}px wider than the screen`);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const violation of violations)
    for (const node of violation.nodes)
      problems.push(`${page} ${width} ${theme}: ${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] || ''}`);
  if (pictures)
    await tab.screenshot({ path: join(pictures, `${theme}-${page.slice(0, -5)}-${width}.png`), fullPage: true });
  await context.close();
}

for (const page of pages) {
  const report = await validator.validateString(readFileSync(join(folder, page), 'utf8'));
  for (const result of report.results)
    for (const one of result.messages)
      problems.push(`${page}:${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
}
if (pictures) mkdirSync(pictures, { recursive: true });
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const profile = mkdtempSync(join(tmpdir(), 'gallery-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--no-first-run', `--disk-cache-dir=${profile}`],
});
for (const page of pages)
  for (const width of [320, 390, 1280])
    for (const theme of ['day', 'night']) await look(browser, page, width, theme);
await browser.close();
server.close();
rmSync(profile, { recursive: true, force: true });
for (const problem of problems) console.log(problem);
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
