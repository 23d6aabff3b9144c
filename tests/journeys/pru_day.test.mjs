// A day at a PRU by groups and sessions: Beth makes a reintegration group that works in a mainstream school, Maya opens her
// session on a phone without script, taps how each pupil is, writes from it, calls for help in one tap and finishes it.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

// The clock stands still: two taps of one second come in either order.
const taps = /arrived 4:35pm, needs help 4:35pm\. Mostly in it\.|needs help 4:35pm, arrived 4:35pm\. Mostly in it\./i;
const card = (page, name) => page.getByRole('region', { name, exact: true });

async function aPeriod(beth, from, to) {
  await pick(beth, 'On which day?', 'Tuesday');
  await write(beth, 'From', from);
  await write(beth, 'To', to);
  await write(beth, 'What is the period called?', 'Visit');
  await write(beth, 'Where is it?', 'St Oswin’s, Year 4');
  await write(beth, /^What is done in it/, 'Maths with the class');
  await press(beth, 'Put it in the week', 'Back to school');
}

test('a day at a PRU', async t => {
  const beth = await person(browser, server);
  const maya = await person(browser, server, { width: 390, height: 844, script: false });
  const step = story(t);
  let session, poppy;

  await step('Beth makes a reintegration group that works in a mainstream school, with its pupils, adults and week', async () => {
    await signIn(beth, 'beth.ollerton');
    await beth.goto('/groups');
    await press(beth, 'Make the group', 'Groups and timetable');
    await beth.getByRole('alert').getByText('Choose what kind of group it is').waitFor();
    await goodEverywhere(beth, 'the groups');
    await write(beth, 'What is it called?', 'Back to school');
    await choose(beth, 'What kind of group?', 'Reintegration group');
    await press(beth, 'Make the group', 'Back to school');
    await pick(beth, 'Who comes in?', 'Bilal Sarwen');
    for (const day of ['Monday', 'Wednesday', 'Friday']) await beth.getByLabel(day, { exact: true }).uncheck();
    await press(beth, 'Add to the group', 'Back to school');
    await says(beth, /Tuesday and Thursday, since 24 Nov/, 'On two rolls');
    await pick(beth, 'Which adult is with it?', 'Ife Danso');
    await press(beth, 'Put them with it', 'Back to school');
    await aPeriod(beth, '10am', '9am');
    await beth.getByRole('alert').getByText('Enter an end that is after the start').waitFor();
    await goodEverywhere(beth, 'a group');
    await aPeriod(beth, '9am', '10am');
    await says(beth, 'Tuesday, 9am to 10am');
    await beth.goto('/sessions');
    await says(beth, '9am to 10am, Back to school: Maths with the class', /St Oswin’s, Year 4 · Ife Danso · 1 expected/);
    await goodEverywhere(beth, 'the sessions of the day');
  });

  await step('Maya opens her session from Today: who is expected, and who is at the other school today', async () => {
    await signIn(maya, 'maya.thornley');
    await says(maya, 'Otters after school: Cooking and tea');
    await goodEverywhere(maya, 'Today with sessions');
    await follow(maya, 'Otters after school: Cooking and tea', 'Cooking and tea');
    session = new URL(maya.url()).pathname;
    await says(maya, 'Not expected on this day of the week: Ellis B.', /It is not the attendance register/);
    await goodEverywhere(maya, 'a session');
  });

  await step('she taps how Poppy is; a second tap of the same changes nothing', async () => {
    const again = await maya.context().newPage();
    await again.goto(session);
    for (const page of [maya, again]) await press(page, 'Arrived Poppy G', 'Cooking and tea');
    await again.close();
    await press(maya, 'Needs help Poppy G', 'Cooking and tea');
    await press(maya, '4 Poppy G: Mostly in it', 'Cooking and tea');
    await says(maya, taps);
    await press(maya, 'Not here Bilal S', 'Cooking and tea');
  });

  await step('Ife is put in for today; Poppy’s observation begins with time and place', async () => {
    await pick(maya, 'Who is in for today?', 'Ife Danso');
    await press(maya, 'Put them in', 'Cooking and tea');
    await says(maya, 'Ife Danso (today)');
    await press(maya, 'Observation for Poppy G', 'What you saw');
    assert.equal(await maya.getByLabel('Time').first().inputValue(), '4:35pm');
    assert.equal(await maya.getByLabel('Where did it happen?').inputValue(), 'Kitchen');
    poppy = /\/children\/[^/]+/.exec(maya.url())[0];
    await press(maya, 'Finish later');
  });

  await step('she calls for help in one tap; Beth sees it on Today, and then nobody needs to come', async () => {
    await maya.goto(session);
    await press(maya, 'Call out for Poppy G', 'Poppy G, Kitchen');
    await beth.goto('/');
    await says(beth, 'Help needed: Poppy G, Kitchen');
    await press(maya, 'Nobody needs to come Poppy G, Kitchen', 'Poppy G, Kitchen');
    await says(maya, 'Called off', 'Nothing to write');
  });

  await step('she finishes the session: one line in Poppy’s story, and nobody else’s name', async () => {
    await maya.goto(session);
    await press(maya, 'Finish the session', 'Cooking and tea');
    await says(maya, /Finished by Maya Thornley/);
    assert.equal(await card(maya, 'Poppy G').getByRole('button').count(), 0);
    await goodEverywhere(maya, 'a session that is finished');
    await maya.goto(`${poppy}/timeline?kind=session`);
    await says(maya, 'Cooking and tea, 3:30pm to 5pm', taps);
    await doesNotSay(maya, 'Bilal');
  });

  await step('somebody from elsewhere finds nothing, and Maya makes no groups', async () => {
    await isRefused(maya, '/groups');
    const dan = await person(browser, server);
    await signIn(dan, 'dan.ormesher');
    await isRefused(dan, session);
  });
});
