// An activity from the plan to what the young people say of it: consents, adults, money, the manager's yes before anybody
// leaves, headcounts, and a card to take along that works without a phone.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { answer, choose, follow, isRefused, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('an activity, from the plan to how it was', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const marcus = await person(browser, server);
  const step = story(t);
  let activity;

  await step('Priya plans it: who goes, with which consent, how many adults, what could go wrong', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Kacper W', 'Kacper Wolski');
    await priya.goto(`${new URL(priya.url()).pathname}/records/new/activity-plan`);
    await write(priya, 'What will you do?', 'Climbing wall');
    await choose(priya, 'What is it for?', 'Their own choice');
    await write(priya, 'Where?', 'Weir Walls, 9 Canal Road');
    const leaves = question(priya, 'When do you leave?');
    await leaves.getByLabel('Time').fill('1pm');
    await leaves.getByLabel('Another day').check();
    await leaves.getByLabel('Day', { exact: true }).last().fill('29');
    await leaves.getByLabel('Month').fill('11');
    await leaves.getByLabel('Year').fill('2026');
    await question(priya, 'When are you back?').getByLabel('Time').fill('4pm');
    await choose(priya, 'Is there a night away?', 'No');
    await choose(priya, 'Which staff go?', 'Priya Nair');
    await write(priya, /^How many adults for how many/, '1 adult for 1: he asked for me alone.');
    await choose(priya, 'How do you get there?', 'Bus, train or tram');
    await priya.getByText('More, if you need it').first().click();
    await write(priya, /^About how many pounds/, '24.50');
    await press(priya, 'Save and go on', 'Who goes');
    await answer(priya, /^child 1: Who/i, 'Kacper Wolski');
    await answer(priya, /child 1: Consent/i, 'Asked, no answer yet');
    await write(priya, /child 1: Medicine/i, 'Nothing');
    await choose(priya, /^How did Kacper say/, 'Spoken');
    await write(priya, 'What did Kacper say about the plan?', '“Can I do the overhang?”');
    await press(priya, 'Save and go on', 'What could go wrong');
    await write(priya, /risk 1: What could happen/i, 'A fall');
    await write(priya, /risk 1: To whom/i, 'Anybody');
    await write(priya, /risk 1: What you do/i, 'Harness checked by the wall’s own staff');
    await answer(priya, /risk 1: How likely/i, 'Unlikely');
    await answer(priya, /risk 1: How bad/i, 'Needs care');
    await answer(priya, /risk 1: Risk that is left/i, 'Low');
    await write(priya, 'What do you do in an emergency?', 'Wall staff first, then 999.');
    await write(priya, 'Who is rung, in which order?', '999, Larch House, on call');
    await press(priya, 'Save and go on', 'Check and send');
    await says(priya, 'Somebody has not said yes yet');
    await press(priya, /^Send to .* to approve/, 'Sent');
    await says(priya, /Thu 26 Nov/);   // two school days before Sunday 29
  });

  await step('it stands in the week as not approved, with who has not said yes', async () => {
    await priya.goto('/activities');
    await says(priya, 'To approve', '1 without consent', 'Swimming', 'Approved');
    await goodEverywhere(priya, 'the week of activities');
    await follow(priya, 'Climbing wall', 'Climbing wall');
    activity = new URL(priya.url()).pathname;
    await says(priya, 'Not approved yet: nobody leaves', '1 without consent: they stay here');
    await goodEverywhere(priya, 'an activity');
  });

  await step('Marcus approves it before they leave, and sets what a month may cost', async () => {
    await signIn(marcus, 'marcus.bell');
    await marcus.goto(activity);
    await follow(marcus, 'Say if it may go ahead');
    await choose(marcus, 'What do you decide?', 'Go ahead with changes');
    await write(marcus, /^What has to change/, 'Only once his mum has said yes.');
    await marcus.getByRole('main').getByRole('button').first().click();
    await marcus.goto(activity);
    await follow(marcus, 'Sign it');
    await press(marcus, 'Agree and sign');
    await marcus.goto(activity);
    await says(marcus, 'Approved by Marcus Bell', /Only once his mum has said yes/);
    await marcus.goto('/activities/budget');
    await write(marcus, /^How many pounds/, 'plenty');
    await press(marcus, 'Save');
    await marcus.getByRole('alert').getByText('Enter pounds, like 120 or 120.50').waitFor();
    await goodEverywhere(marcus, 'the budget');
    await write(marcus, /^How many pounds/, '80');
    await press(marcus, 'Save', 'Activities');
    await says(marcus, '£89', '£9 over');
  });

  await step('Priya takes the emergency card along, counts heads, and Kacper says how it was', async () => {
    await priya.goto(`${activity}/card`);
    await says(priya, 'Wall staff first, then 999.', /Larch House/);
    await goodEverywhere(priya, 'the emergency card');
    await priya.goto(activity);
    await follow(priya, 'Add a headcount');
    await write(priya, /count 1: Time/i, '2:15pm');
    await write(priya, /count 1: How many/i, '1');
    await priya.getByRole('main').getByRole('button', { name: /^(Save|Send|Add it)/ }).first().click();
    await priya.goto(activity);
    await says(priya, /1 there/);
    await follow(priya, 'Say how it was');
    await choose(priya, 'Did it take place?', 'Yes, as planned');
    await answer(priya, /child 1: Who/i, 'Kacper Wolski');
    await answer(priya, /child 1: How they rate it/i, 'Great');
    await write(priya, /child 1: In their words/i, 'I did the overhang');
    await write(priya, /^What worked/, 'You tried the overhang three times.');
    await priya.getByRole('main').getByRole('button', { name: /^(Save|Send)/ }).first().click();
    await priya.goto(activity);
    await says(priya, /I did the overhang/, /Great, 5 out of 5/);
  });

  await step('a stranger finds nothing', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, activity);
    await isRefused(stranger, `${activity}/card`);
  });
});
