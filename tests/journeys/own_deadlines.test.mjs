// A manager sets the organisation's own time for a deadline of local policy; law stays as it is; what a
// record would start says so at once.
import assert from 'node:assert/strict';
import test, { after, afterEach, before, beforeEach } from 'node:test';
import { goodPage } from './checks.mjs';
import { openBrowser, PASSWORD, person, serve, signIn } from './keywork.mjs';

let server, browser;
before(async () => { browser = await openBrowser(); });
after(() => browser?.close());
// A server each: its clock stands, and of two figures set in one second neither is the later one.
beforeEach(async () => { server = await serve(); });
afterEach(() => server?.stop());

/** A page that asks for the password again when it was given too long ago. */
async function openSure(page, path) {
  await page.goto(path);
  if (await page.getByLabel('Password').count() === 0) return;
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button').first().click();
  await page.waitForURL(`**${path}`);
}

for (const width of [390, 1280])
  test(`a deadline of our own at ${width}px`, async () => {
    const ruth = await person(browser, server, { width });
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/deadlines');
    await goodPage(ruth, 'deadlines of our own');

    // Given Keywork's default, when a time outside the limits is typed without a reason, both are said.
    await openSure(ruth, '/deadlines/PLAN-KEYWORK');
    await ruth.getByLabel('How many?').fill('53');
    await ruth.getByRole('button', { name: 'Save' }).click();
    await ruth.getByText('Enter a whole number between 1 and 52 weeks').first().waitFor();
    await ruth.getByText('Write why, so that others can see who decided what').first().waitFor();
    assert.equal(await ruth.getByLabel('How many?').inputValue(), '53');
    await goodPage(ruth, 'a deadline with errors');

    // When it is right, it is kept with who set it and why.
    const weeks = width === 390 ? '2' : '3';
    await ruth.getByLabel('How many?').fill(weeks);
    await ruth.getByLabel('Why?').fill('Agreed with the placing authorities');
    await ruth.getByRole('button', { name: 'Save' }).click();
    await ruth.getByText(`${weeks} weeks, your own`).waitFor();
    await ruth.getByText('Agreed with the placing authorities').first().waitFor();
    await goodPage(ruth, 'a deadline that was set');

    // Law is not changed here.
    await ruth.goto('/deadlines/HOME-R35-SIGN');
    await ruth.getByText('This is not local policy').waitFor();
    assert.equal(await ruth.getByRole('button', { name: 'Save' }).count(), 0);
    await goodPage(ruth, 'a deadline of law');
    await ruth.context().close();

    // Somebody who manages nothing has no such page.
    const priya = await person(browser, server, { width });
    await signIn(priya, 'priya.nair');
    assert.equal((await priya.goto('/deadlines')).status(), 404);
    assert.equal((await priya.goto('/deadlines/PLAN-KEYWORK')).status(), 404);
    await priya.context().close();
  });
