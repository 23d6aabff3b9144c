// Every setting's own pages are good: axe, valid HTML and no sideways scroll, wide and narrow, by day
// and by night. One person a setting, each on the pages that their day runs on.
import test, { after, before } from 'node:test';
import { goodPage } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';

const people = [
  ['priya.nair', "children's home"],
  ['maya.thornley', 'PRU and satellite'],
  ['samira.qureshi', 'Virtual School'],
  ['jo.bexley', 'special school'],
  ['steph.rowntree', 'alternative provision'],
];
const screens = [
  { width: 390, night: false }, { width: 390, night: true },
  { width: 1280, night: false }, { width: 1280, night: true },
];

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

/** The pages of a day, found by following links as a person would. */
async function visit(page, check) {
  await page.goto('/');
  await check('Today');
  await page.goto('/children');
  await check('Children');
  const child = await page.locator('main a[href^="/children/"]').first().getAttribute('href');
  await page.goto(child);
  await check('a child');
  for (const tab of await page.locator('.kw-tabs a').evaluateAll(all => all.map(a => a.getAttribute('href')))) {
    await page.goto(tab);
    await check(`the tab ${new URL(tab, page.url()).pathname.split('/').pop()}`);
  }
  await page.goto(`${child}/records/new`);
  await check('choosing what to record');
  await page.goto(`${child}/records/new/good-moment`);
  await check('a form');
  for (const path of ['/due', '/tasks', '/drafts', '/records/new', '/more', '/account', '/help']) {
    await page.goto(path);
    await check(path);
  }
}

for (const [name, where] of people)
  for (const screen of screens)
    test(`${where}: pages at ${screen.width}px ${screen.night ? 'by night' : 'by day'}`, async () => {
      const page = await person(browser, server, screen);
      await signIn(page, name);
      if (screen.night) {
        await page.goto('/account');
        await page.getByLabel('Night', { exact: true }).check();
        await page.getByRole('button', { name: 'Save how it looks' }).click();
      }
      await visit(page, what => goodPage(page, `${what} of ${name}`));
      await page.context().close();
    });

test('the sign-in page is good, with an error as well', async () => {
  const page = await person(browser, server, { width: 390 });
  await page.goto('/sign-in');
  await goodPage(page, 'sign in');
  await page.getByLabel('Your sign-in name').fill('nobody');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The name and password do not match').first().waitFor();
  await page.context().close();
});
