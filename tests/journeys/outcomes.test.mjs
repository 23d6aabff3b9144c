// What came of Tyler's targets: his plan is one tap from what Priya writes and reads, his targets stand in the log,
// progress is one tap away, and the page of outcomes shows where each began, what was tried and whether it helped.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const target = 'I cook for the house once a week';

test('what came of the targets of a child', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  let tyler;

  await step('an incident asks whether the plan was followed, with the plan one tap away', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Tyler B');
    await priya.waitForURL('**/children/*');
    tyler = new URL(priya.url()).pathname;
    await priya.goto(`${tyler}/records/new/incident`);
    const plans = priya.getByRole('navigation', { name: 'Plans to keep to' });
    await plans.getByRole('link', { name: /Behaviour support plan/ }).waitFor();
    await priya.goto(`${tyler}/timeline?kind=incident`);
    await priya.locator('main a[href*="/records/0"]').first().click();
    await says(priya, 'Did you do what Tyler’s plan says?');
    await follow(priya, 'Behaviour support plan', 'Behaviour support plan');
    await says(priya, 'Version 2, current.');
  });

  await step('his targets stand in the log of the shift', async () => {
    await priya.goto(`${tyler}/records/new/daily-log`);
    const targets = priya.getByRole('navigation', { name: 'Targets to work on' });
    await targets.getByText('7 of 10').waitFor();
    await goodEverywhere(priya, 'a log with targets');
    await choose(priya, 'What are you writing?', 'The log of the whole shift');
    await press(priya, 'Save and go on', 'What happened');
    await write(priya, 'Entry 1: Time', '3:30pm');
    await pick(priya, 'Entry 1: About', 'Doing things for themselves');
    await write(priya, 'Entry 1: What happened', 'You chose what to cook.');
    await press(priya, 'Save and go on', 'The whole shift');
    await choose(priya, 'Which shift?', 'Late');
    await pick(priya, /go to school or learning/, 'Not a school day');
    await write(priya, 'What went well?', 'You cooked for five.');
    await choose(priya, /How did Tyler say how the day was/, 'Spoken');
    await write(priya, 'What did Tyler say about the day?', '“Chilli again.”');
    await priya.getByText('More, if you need it').click();
    await choose(priya, /Which of Tyler’s targets/, target);
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send the log', 'Sent');
  });

  await step('progress towards what was worked on is one tap from there', async () => {
    await follow(priya, `Add progress: ${target}`, 'Progress');
    assert.ok(await question(priya, 'Which target?').getByRole('radio', { name: target }).isChecked());
    await write(priya, 'Your score', '9');
    await write(priya, 'What shows it?', 'You cooked and sat down with everybody.');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Save the progress', 'Sent');
  });

  await step('outcomes show baselines, measures, what was tried and whether it helped', async () => {
    await priya.goto(`${tyler}/plans`);
    await follow(priya, 'What came of it');
    await says(priya, 'In the plan: 0 of 5 times in a week', 'In the plan: 1 of 5 times in a week',
      '9 of 10, was 7: further on');
    const tried = priya.getByRole('table', { name: 'What adults did about: I say “I need a minute” before I go upstairs' });
    assert.match(await tried.getByRole('row', { name: /Ask Tyler what is wrong/ }).innerText(), /No change/);
    assert.match(await tried.getByRole('row', { name: /Say “take your minute”/ }).innerText(), /It helped/);
    await says(priya, 'What was tried in incidents', 'What went well', /school days, as the daily logs/,
      'School completes its part of the PEP');
    await goodEverywhere(priya, 'outcomes');
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, `${tyler}/outcomes`);
  });
});
