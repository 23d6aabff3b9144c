// A manager makes a kind of record of their own from another, sees it as staff will, puts it to use, and changes it
// again. What was written on the first version stays as it was answered. Law cannot be taken out.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, PASSWORD, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, press, says, sees, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

/** Presses a button that asks for the password again when it was given too long ago. */
async function pressSure(page, button) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForLoadState();
  if (await page.getByLabel('Password').count() === 0) return;
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button').first().click();
}

test('a kind of record of one\'s own, from its copy to its retirement', async () => {
  const ruth = await person(browser, server, {});
  await signIn(ruth, 'ruth.callan');
  await ruth.goto('/forms');
  await goodEverywhere(ruth, 'forms');

  // Given a good moment, Ruth copies it.
  await follow(ruth, 'Good moment', 'Good moment');
  await goodEverywhere(ruth, 'a kind of record');
  await write(ruth, 'What is the new kind called?', 'Garden club');
  await press(ruth, 'Copy', 'Change: Garden club');
  await goodEverywhere(ruth, 'a kind that is changed');

  // When she adds a question, it is in the preview, where nothing is saved.
  await follow(ruth, 'Add a question', 'Add a question');
  await goodEverywhere(ruth, 'a new question');
  await write(ruth, 'The question', 'What did {name} plant?');
  await press(ruth, 'Add it', 'Change: Garden club');
  await follow(ruth, 'See it as staff will');
  await says(ruth, 'A preview: nothing here is saved', /What did the child plant/);
  await goodEverywhere(ruth, 'a preview');
  await press(ruth, 'Save and go on', 'Check and send');
  await says(ruth, 'A preview: nothing here is saved', /What did the child plant/);
  await goodEverywhere(ruth, 'a preview of the page to check and send');
  await follow(ruth, 'Back to the form', 'Change: Garden club');

  // When she puts it to use, Priya is offered it and writes it.
  await pressSure(ruth, 'Put to use');
  await sees(ruth, 'Garden club');
  await says(ruth, 'our own 1', /Version 1/);
  const priya = await person(browser, server, { width: 390, height: 844 });
  await signIn(priya, 'priya.nair');
  await priya.goto('/children');
  await follow(priya, /^Tyler/, 'Tyler Brandreth');
  const tyler = new URL(priya.url()).pathname;
  await priya.goto(`${tyler}/records/new`);
  await follow(priya, 'Garden club');
  await choose(priya, /What kind of good moment/, /.+/);
  await write(priya, 'What did Tyler do?', 'You dug a bed.');
  await choose(priya, /Have you told Tyler/, /Yes/);
  await write(priya, 'What did Tyler plant?', 'Beans and a bay tree');
  await press(priya, 'Save and go on', 'Check and send');
  await says(priya, 'Beans and a bay tree');
  await priya.getByRole('button', { name: /^(Save|Send)/ }).first().click();
  await follow(priya, 'Read what you sent', 'Garden club');
  const record = new URL(priya.url()).pathname;

  // When she words the question anew, the old record still shows the old one.
  await press(ruth, 'Change', 'Change: Garden club');
  await follow(ruth, 'What did {name} plant?', 'Change a question');
  await write(ruth, 'The question', 'What grew?');
  await press(ruth, 'Save', 'Change: Garden club');
  await pressSure(ruth, 'Put to use');
  await says(ruth, 'our own 2');
  await priya.goto(record);
  await says(priya, 'What did Tyler plant?', 'Beans and a bay tree');
  await doesNotSay(priya, 'What grew?');
  await priya.goto(`${tyler}/records/new/garden-club`);
  await says(priya, 'What grew?');

  // When she retires it, it is no longer offered and what was written is still read.
  await pressSure(ruth, 'Retire it');
  await says(ruth, 'retired');
  assert.equal((await priya.goto(`${tyler}/records/new/garden-club`)).status(), 404);
  await priya.goto(record);
  await says(priya, 'Beans and a bay tree');
  assert.equal((await priya.goto('/forms')).status(), 404);
  await priya.context().close();

  // What law asks for is not taken out, and the page says which law.
  await ruth.goto('/forms/restrictive-intervention');
  await says(ruth, /Law asks for this record, so it stays/);
  await press(ruth, 'Change', /^Change: /);
  await ruth.getByRole('listitem').filter({ hasText: 'what led up to it' })
    .getByRole('button', { name: 'Remove' }).click();
  await says(ruth, /is no longer asked, and law asks for it \(reg 35\(3\)\(a\)\(ii\)\)/);
  await goodEverywhere(ruth, 'a change that law forbids');

  // The text itself is checked by line.
  await follow(ruth, 'Change the text of the form (TOML)', 'The text of the form');
  await write(ruth, 'The form as TOML', 'kind = "restrictive-intervention"\ntitle = [');
  await press(ruth, 'Save and check', 'The text of the form');
  await says(ruth, /^Line 2: /);
  await goodEverywhere(ruth, 'the text of a form');
  await ruth.context().close();
});
