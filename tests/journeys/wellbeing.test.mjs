// How Tyler is: mood and sleep over the weeks, as the logs say; his health dates, one late, which Priya puts down as
// done with the reason; and the same for everybody in the home.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, press, says, sees, story, write, pick } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('wellbeing and health of a child', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  let tyler;
  const dentist = () => priya.getByRole('table', { name: 'Health and care dates' }).getByRole('row', { name: /Dentist/ });

  await step('mood and sleep over the weeks, and what was noted of health', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Tyler B');
    await priya.waitForURL('**/children/*');
    tyler = new URL(priya.url()).pathname;
    await follow(priya, /^See it *: wellbeing/);
    await says(priya, /^Low on 2 of 10 days/, /^Low on 3 of 10 days/, 'A headache at 8pm; water and a lie-down, gone by 9pm.');
    await priya.getByRole('img', { name: /^Mood, 1 to 5, day by day: 2 3 2/ }).waitFor();
    await goodEverywhere(priya, 'wellbeing');
  });

  await step('a date that is late is put down as done, with the reason', async () => {
    assert.match(await dentist().innerText(), /Late/);
    await pick(priya, 'What is it about?', 'Dentist');
    await choose(priya, 'Is it done, or booked?', 'Done');
    await write(priya, 'On which day?', '23 November 2026');
    await write(priya, /Who did it, with what result/, 'Weir Bank Dental, no treatment, letter in documents');
    await press(priya, 'Put it down');
    await says(priya, /It was due by 17 November 2026: say why it is later/);
    await goodEverywhere(priya, 'a health date with a problem');
    await write(priya, 'If it was late: why?', 'Tyler was at a match; the surgery gave the next day it had.');
    await press(priya, 'Put it down');
    await says(priya, 'Late: Tyler was at a match; the surgery gave the next day it had.');
    assert.match(await dentist().innerText(), /In time[\s\S]*23 November 2027/);
  });

  await step('the health dates of everybody in the home, who has most late first', async () => {
    await priya.goto('/health-dates');
    await sees(priya, 'Health and care dates');
    await says(priya, 'Amara Okafor', 'Tyler Brandreth');
    await goodEverywhere(priya, 'health dates of a home');
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, `${tyler}/wellbeing`);
  });
});
