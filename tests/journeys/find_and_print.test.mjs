// Finding: misspelt names, names as they sound and words in records, each only among the children one works with.
// Printing: every kind of page says on paper who printed it and when, and carries no menu.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { doesNotSay, follow, press, says, sees } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

async function signedIn(name, screen) {
  const page = await person(browser, server, screen);
  await signIn(page, name);
  return page;
}

async function find(page, words) {
  await page.goto('/find');
  await page.getByRole('main').getByRole('searchbox').fill(words);
  await press(page, 'Find', /^Find a /);
  assert.ok(!page.url().includes(words), 'a name that was typed stands in no address');
}

const foundByName = page => page.getByRole('region', { name: 'By name' }).getByRole('rowheader').allInnerTexts();

test('a misspelt name and one that was only heard are found, and say why', async () => {
  const priya = await signedIn('priya.nair');
  for (const [typed, name] of [['Tlyer', 'Tyler Brandreth'], ['Brandruth', 'Tyler Brandreth'], ['Jody Mayer', 'Jodie Maher'],
    ['kasper', 'Kacper Wolski'], ['okafor amara', 'Amara Okafor'], ['WOLS', 'Kacper Wolski']]) {
    await find(priya, typed);
    const rows = await foundByName(priya);
    assert.equal(rows.length, 1, typed);
    assert.ok(rows[0].includes(name), `${typed} found ${rows[0]}`);
  }
  await goodEverywhere(priya, 'what was found by name');
  await find(priya, 'kasper');
  await says(priya, /(Sounds|Spelt) like it/);
  await follow(priya, 'Kacper Wolski', 'Kacper Wolski');
  await priya.context().close();
});

test('only the children in reach are found and counted, and of others nothing says that they are there', async () => {
  const priya = await signedIn('priya.nair');
  await find(priya, 'Zara Whitlow');
  const ofSomebodyElse = await priya.getByRole('region', { name: 'By name' }).innerText();
  await find(priya, 'Qwxyz Nobody');
  assert.equal(await priya.getByRole('region', { name: 'By name' }).innerText(), ofSomebodyElse);
  await priya.goto('/children');
  await says(priya, /^4 children at Larch House/);
  const tomas = await signedIn('tomas.grell');
  await tomas.goto('/children');
  await says(tomas, /^3 children at Larch House/);
  await find(tomas, 'Jodie');
  assert.deepEqual(await foundByName(tomas), []);
  await doesNotSay(tomas, 'Maher');
  const steph = await signedIn('steph.rowntree');
  await find(steph, 'Zara');
  assert.equal((await foundByName(steph)).length, 1);
  for (const page of [priya, tomas, steph]) await page.context().close();
});

test('words in records are found, in the timeline of a child as well, and only by those who may read them', async () => {
  const priya = await signedIn('priya.nair', { width: 390, height: 844 });
  await find(priya, 'pause card');
  const written = priya.getByRole('region', { name: 'In what was written' });
  await written.getByText(/You used your pause card/).first().waitFor();
  await goodEverywhere(priya, 'what was found in records');
  await written.getByRole('listitem').filter({ hasText: 'You used your pause card' }).first()
    .getByRole('link').first().click();
  await sees(priya, 'Incident');
  await says(priya, /You used your pause card/);
  for (const name of ['dan.ormesher', 'jo.bexley']) {
    const other = await signedIn(name);
    await find(other, 'pause card');
    await doesNotSay(other, 'You used your pause card');
    await other.context().close();
  }
  await priya.goto('/');
  await follow(priya, 'Tyler B');
  await priya.waitForURL('**/children/*');
  await priya.goto(`${priya.url()}/timeline`);
  await priya.getByLabel('Words').fill('whiteboard');
  await press(priya, 'Show', /Tyler/);
  await says(priya, /You wrote it on the whiteboard/);
  await goodEverywhere(priya, 'the timeline, searched');
  await priya.getByLabel('Words').fill('submarine');
  await press(priya, 'Show', /Tyler/);
  await says(priya, /Nothing that you may read here has the words “submarine”\./);
  await goodEverywhere(priya, 'the timeline, with nothing found');
  await priya.context().close();
});

/** As it comes out of the printer. */
async function printed(page, path, ...words) {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  const { pathname } = new URL(page.url());
  assert.equal(await page.getByRole('navigation', { name: 'Main' }).isVisible(), false, `the menu of ${pathname} is printed`);
  assert.equal(await page.getByRole('banner').isVisible(), false, `the bar of ${pathname} is printed`);
  for (const button of await page.getByRole('button').all())
    assert.equal(await button.isVisible(), false, `${pathname} prints the button ${await button.innerText()}`);
  const text = await page.locator('body').innerText();
  for (const word of ['24 November 2026', ...words]) assert.ok(text.includes(word), `${pathname} on paper does not say ${word}`);
  await page.emulateMedia({ media: 'screen' });
}

test('every kind of page, on paper', async () => {
  const ruth = await signedIn('ruth.callan');
  await ruth.goto('/');
  await follow(ruth, 'Tyler B');
  await ruth.waitForURL('**/children/*');
  const tyler = new URL(ruth.url()).pathname;
  for (const [path, ...words] of [
    ['/', 'Larch House', 'Tyler B'], ['/children', 'Tyler B', 'Jodie M'], ['/due', 'Tyler', 'Homes (England) Regulations 2015'],
    ['/tasks', 'Larch House'], ['/handover', 'Dee Marlow'], ['/rota', 'Marcus Bell'],
    ['/plan', 'Jodie M'], ['/to-sign', 'Tyler'],
    [tyler, 'Tyler Brandreth'], [`${tyler}/timeline`, 'Tyler Brandreth'], [`${tyler}/people`, 'Tyler Brandreth'],
    [`${tyler}/education`, 'Tyler Brandreth'], [`${tyler}/details`, 'Tyler Brandreth'],
    [`${tyler}/timeline/print`, 'Tyler Brandreth', '19 May 2013', 'Hold'],
  ]) await printed(ruth, path, 'Ruth Callan', ...words);
  await ruth.goto(`${tyler}/timeline/print`);
  await goodEverywhere(ruth, 'the chronology to print');
  await ruth.goto(`${tyler}/timeline?kind=restrictive-intervention`);
  await ruth.getByRole('heading', { level: 4 }).getByRole('link').first().click();
  await ruth.waitForURL('**/records/*');
  const hold = new URL(ruth.url()).pathname;
  await printed(ruth, hold, 'Ruth Callan', 'Tyler Brandreth');
  await printed(ruth, `${hold}/print`, 'Ruth Callan', 'Tyler Brandreth', '19 May 2013', 'Priya Nair');
  await goodEverywhere(ruth, 'a record to print');
  const samira = await signedIn('samira.qureshi');
  await printed(samira, '/', 'Samira Qureshi', 'Tyler Brandreth');
  for (const page of [ruth, samira]) await page.context().close();
});
