// The kinds of record that no other journey sends: a line and the log of a shift, a good moment, and a key-work session
// that starts a clock. The handover is written in late_shift.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

async function begin(page, child, kind, firstScreen) {
  await page.goto('/');
  await follow(page, child);
  await page.waitForURL('**/children/*');
  await follow(page, 'Record', /^Record for/);
  await follow(page, kind, firstScreen);
}

/** From the last screen to the record that was sent; returns its path. */
async function send(page, button, title) {
  await press(page, 'Save and go on', 'Check and send');
  await goodEverywhere(page, `check and send: ${title}`);
  await press(page, button, 'Sent');
  await follow(page, 'Read what you sent', title);
  await goodEverywhere(page, title);
  return new URL(page.url()).pathname;
}

test('what a day in a home is written in', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const marcus = await person(browser, server);
  const step = story(t);
  let kacper, log;

  await step('a line about something that just happened', async () => {
    await signIn(priya, 'priya.nair');
    await begin(priya, 'Kacper W', 'Daily log', 'What happened');
    await goodEverywhere(priya, 'a line');
    await choose(priya, 'What is it about?', 'Meals');
    await write(priya, 'What happened?', 'You made pierogi for everybody and took the washing up as well.');
    await send(priya, 'Send the log', 'Daily log');
    kacper = new URL(priya.url()).pathname.split('/records/')[0];
  });

  await step('a good moment', async () => {
    await begin(priya, 'Kacper W', 'Good moment', 'A good moment');
    await goodEverywhere(priya, 'a good moment');
    await choose(priya, 'What kind of good moment?', 'Kindness');
    await write(priya, 'What did Kacper do?', 'You kept the last one for Jodie.');
    await choose(priya, 'Have you told Kacper?', 'Yes');
    await priya.getByText('More, if you need it').click();
    await choose(priya, /Which other children/, 'Jodie Maher');
    await send(priya, 'Save the good moment', 'Good moment');
  });

  await step('nobody else is named on his page', async () => {
    await priya.goto(`${kacper}/timeline?kind=good-moment`);
    await says(priya, /You kept the last one for another young person/);
    assert.equal(await priya.getByText('last one for Jodie').count(), 0);
  });

  await step('a key-work session, and the clock of the next one', async () => {
    await begin(priya, 'Kacper W', 'Key-work session', 'The session');
    await write(priya, 'Time', '4:10pm');
    await write(priya, 'Where did it happen?', 'Kitchen');
    await choose(priya, 'What kind of session?', 'Key-work');
    await choose(priya, 'Was it planned?', 'Yes');
    await write(priya, 'What was it for?', 'Cooking on your own');
    await goodEverywhere(priya, 'the session');
    await press(priya, 'Save and go on', 'What you did and what Kacper said');
    await write(priya, 'What did you do together?', 'We made a list of five suppers you can cook.');
    await choose(priya, 'How did Kacper give their view?', 'Spoken');
    await write(priya, 'What did Kacper say?', '“Soup next.”');
    await goodEverywhere(priya, 'what you did');
    await press(priya, 'Save and go on', 'What comes next');
    await write(priya, 'What will Kacper do?', 'Buy the beetroot');
    await write(priya, 'What will you or other adults do?', 'Priya brings the big pot');
    await choose(priya, /worried about Kacper’s safety/, 'I have thought about it, and no');
    await question(priya, 'When is the next one?').getByLabel('Day').fill('1');
    await question(priya, 'When is the next one?').getByLabel('Month').fill('12');
    await question(priya, 'When is the next one?').getByLabel('Year').fill('2026');
    await goodEverywhere(priya, 'what comes next');
    await send(priya, 'Save the session', 'Key-work session');
    const duty = priya.getByRole('region', { name: 'What must be done' }).getByRole('listitem');
    await duty.first().getByText(/Our own/).waitFor();
  });

  await step('the log of the shift, which Marcus signs', async () => {
    await begin(priya, 'Kacper W', 'Daily log', 'What happened');
    await choose(priya, 'What are you writing?', 'The log of the whole shift');
    await press(priya, 'Save and go on', 'What happened');
    await write(priya, 'Entry 1: Time', '3:30pm');
    await pick(priya, 'Entry 1: About', 'School and learning');
    await write(priya, 'Entry 1: What happened', 'You came home with your maths test and put it on the fridge.');
    await press(priya, 'Save and go on', 'The whole shift');
    await choose(priya, 'Which shift?', 'Late');
    await pick(priya, /go to school or learning/, 'Present at morning registration');
    await write(priya, 'What went well?', 'Pierogi for everybody.');
    await choose(priya, /How did Kacper say/, 'Spoken');
    await write(priya, 'What did Kacper say about the day?', '“A good one.”');
    await goodEverywhere(priya, 'the log of a shift');
    log = await send(priya, 'Send the log', 'Daily log');
    await signIn(marcus, 'marcus.bell');
    await marcus.goto(`${log}/sign`);
    await says(marcus, 'I have read this log.', /put it on the fridge/);
    await press(marcus, 'Agree and sign');
    await marcus.goto(log);
    await says(marcus, /Marcus Bell agreed and signed/);
  });

  await step('a stranger finds nothing', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, log);
  });
});
