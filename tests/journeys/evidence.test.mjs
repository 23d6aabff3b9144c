// What Larch House shows an inspector: Priya says which quality standard a record shows, Ruth reads the evidence by
// standard and the pack: visits, notifications, holds, missing episodes, what is not complete; and takes it as a file.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, press, says, sees, story } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('evidence for a review and an inspection', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const ruth = await person(browser, server);
  const step = story(t);
  const standard = name => ruth.getByRole('table', { name: 'Records by quality standard' }).getByRole('row', { name });

  await step('Priya says on a record which quality standards it shows', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/standards');
    await sees(ruth, 'Evidence by quality standard');
    assert.match(await standard(/^Care planning/).innerText(), /No record yet/);
    assert.match(await standard(/^Education/).innerText(), /\d+ records/);   // of the logs, which ask
    await goodEverywhere(ruth, 'evidence by quality standard');
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Tyler B');
    await priya.waitForURL('**/children/*');
    await priya.goto(`${new URL(priya.url()).pathname}/timeline?kind=behaviour-support-plan`);
    await priya.locator('main a[href*="/records/0"]').first().click();
    await follow(priya, 'Say which quality standards it shows', 'Quality standards');
    await choose(priya, 'Which quality standards does it show?', 'Care planning');
    await goodEverywhere(priya, 'quality standards of a record');
    await press(priya, 'Save');
    await says(priya, /said by Priya Nair on 24 November 2026/);
  });

  await step('Ruth reads the evidence by standard, with the record behind each number', async () => {
    await ruth.goto('/standards?period=12');
    await standard(/^Care planning/).getByRole('link', { name: /^1 record/ }).click();
    await sees(ruth, 'Care planning');
    await says(ruth, 'Tyler', 'Behaviour support plan');
    await goodEverywhere(ruth, 'records of a standard');
  });

  await step('the pack has the visits, the logs and what is not complete, and is taken as a file without names', async () => {
    await ruth.goto('/inspection');
    await sees(ruth, 'Inspection evidence');
    await says(ruth, 'Is it complete?', 'Records that wait for a signature', 'Independent visitor’s visits',
      'Serious events and notifications', 'Holds and other restrictive interventions', 'Missing episodes');
    await ruth.getByRole('table', { name: 'Missing episodes' }).getByRole('link').first().waitFor();
    await ruth.getByRole('link', { name: /^Days without a daily log, last 4 weeks: Kacper/ }).waitFor();
    await goodEverywhere(ruth, 'the inspection pack');
    const file = await ruth.request.get('/inspection/file');
    assert.match(file.headers()['content-type'], /text\/csv/);
    const text = await file.text();
    assert.match(text, /Holds and other restrictive interventions,reg 35,2026-11-\d\d,Child \d+/);
    for (const name of ['Tyler', 'Amara', 'Kacper', 'Jodie']) assert.ok(!text.includes(name), name);
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, '/inspection');
  });
});
