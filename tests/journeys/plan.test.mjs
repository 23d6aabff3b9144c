// A behaviour support plan from its first word to its second version: Priya writes it for Kacper, Ruth signs it, its
// target is offered in the log of the shift, progress is added, and the next version takes its place.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const target = 'I say when it is too loud';

async function day(page, words, on) {
  const asked = question(page, words);
  for (const [box, value] of [['Day', on[0]], ['Month', on[1]], ['Year', on[2]]])
    await asked.getByLabel(box).fill(value);
}

/** The last screens, which every version asks anew. */
async function whatIsSaid(page) {
  await choose(page, /How did Kacper give/, 'Spoken');
  await write(page, 'What does Kacper say about the plan?', '“The card is all right.”');
  await write(page, /Kacper’s own page/, 'I show the card. You wait.');
  await write(page, /parents or carers say/, 'His aunt likes the card.');
}

test('a plan, its target, progress and the next version', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const ruth = await person(browser, server);
  const step = story(t);
  let kacper, plan;

  await step('Priya writes the plan', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Kacper W');
    await priya.waitForURL('**/children/*');
    kacper = new URL(priya.url()).pathname;
    await priya.goto(`${kacper}/plans`);
    await says(priya, 'No plan for Kacper holds now.');
    await goodEverywhere(priya, 'no plans yet');
    await follow(priya, 'Behaviour support plan', /what behaviour tells us/);
    await write(priya, 'Strengths and interests', 'You cook for five.');
    await write(priya, 'What does the behaviour tell us?', 'That it is too loud.');
    await write(priya, 'What sets it off?', 'The dining room');
    await goodEverywhere(priya, 'a plan, the first screen');
    await press(priya, 'Save and go on', 'Stage by stage');
    await pick(priya, 'Stage 1: Stage', 'Anxious');
    await write(priya, 'Stage 1: What Kacper does', 'You hum.');
    await write(priya, 'Stage 1: What adults do', 'Open the back door');
    await write(priya, 'Stage 1: What adults avoid', 'Asking why');
    await press(priya, 'Save and go on', 'Every day');
    await write(priya, /What adults do every day/, 'Sit him by the door\nSay when it will be loud');
    await press(priya, 'Save and go on', 'Targets');
    await write(priya, /Target 1: The target/, target);
    await pick(priya, 'Target 1: Area', 'Communicating');
    await write(priya, 'Target 1: Where Kacper is now', 'Once a week');
    await write(priya, 'Target 1: Measured on', '20 November 2026');
    await write(priya, /Target 1: How you will both know/, 'Each day');
    await write(priya, 'Target 1: By when', '20 December 2026');
    await day(priya, /look at it again together/, ['15', '12', '2026']);
    await goodEverywhere(priya, 'targets');
    await press(priya, 'Save and go on', /and the family say/);
    await whatIsSaid(priya);
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send to be agreed', 'Sent');
    await follow(priya, 'Read what you sent', 'Behaviour support plan');
    await says(priya, 'Version 1, not agreed yet.');
    plan = new URL(priya.url()).pathname;
  });

  await step('Ruth signs it', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto(`${plan}/sign`);
    await press(ruth, 'Agree and sign');
    await ruth.goto(plan);
    await says(ruth, 'Version 1, current.', /Look at it again by 15 December 2026/);
    await goodEverywhere(ruth, 'a plan that holds');
  });

  await step('its target is offered in the log of the shift, and the plan is one tap away', async () => {
    await priya.goto(`${kacper}/records/new/daily-log`);
    const link = priya.getByRole('navigation', { name: 'Plans to keep to' }).getByRole('link');
    assert.equal(new URL(await link.getAttribute('href'), priya.url()).pathname, plan);
    await choose(priya, 'What are you writing?', 'The log of the whole shift');
    await press(priya, 'Save and go on', 'What happened');
    await write(priya, 'Entry 1: Time', '3:30pm');
    await pick(priya, 'Entry 1: About', 'Meals');
    await write(priya, 'Entry 1: What happened', 'You showed the card at tea.');
    await press(priya, 'Save and go on', 'The whole shift');
    await priya.getByText('More, if you need it').click();
    await choose(priya, /Which of Kacper’s targets/, target);
  });

  await step('progress is added and stands beside the target', async () => {
    await priya.goto(`${kacper}/plans`);
    await follow(priya, 'Add progress', 'Progress');
    await choose(priya, 'Which target?', target);
    await write(priya, /Kacper’s own score/, '6');
    await write(priya, 'Your score', '5');
    await write(priya, 'What shows it?', 'You showed the card twice.');
    await goodEverywhere(priya, 'progress');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Save the progress', 'Sent');
    await priya.goto(`${kacper}/plans`);
    await says(priya, 'Kacper: 6 of 10', 'Adults: 5 of 10');
    await goodEverywhere(priya, 'plans');
    await follow(priya, /^1 entry/);
    await says(priya, 'You showed the card twice.');
    await goodEverywhere(priya, 'a target');
  });

  await step('the next version opens filled in, and takes the place of the first when it is signed', async () => {
    await priya.goto(plan);
    await press(priya, 'Write the next version', /what behaviour tells us/);
    assert.equal(await priya.getByLabel('What sets it off?').inputValue(), 'The dining room');
    for (const heading of ['Stage by stage', 'Every day', 'Targets']) await press(priya, 'Save and go on', heading);
    await day(priya, /look at it again together/, ['20', '1', '2027']);
    await press(priya, 'Save and go on', /and the family say/);
    assert.equal(await priya.getByLabel('What does Kacper say about the plan?').inputValue(), '');
    await whatIsSaid(priya);
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send to be agreed', 'Sent');
    await follow(priya, 'Read what you sent', 'Behaviour support plan');
    const next = new URL(priya.url()).pathname;
    await ruth.goto(`${next}/sign`);
    await press(ruth, 'Agree and sign');
    await ruth.goto(plan);
    await says(ruth, 'Version 1, replaced.');
    await follow(ruth, 'Read the current version', 'Behaviour support plan');
    await says(ruth, 'Version 2, current.');
    await ruth.goto(`${kacper}/plans`);
    await says(ruth, 'Kacper: 6 of 10', /agreed 24 November 2026/);
    await follow(ruth, /^One page/, 'Behaviour support plan');
    await goodEverywhere(ruth, 'one page');
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, `${kacper}/plans`);
  });
});
