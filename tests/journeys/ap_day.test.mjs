// A visiting day in alternative provision: Steph plans visits to a home and to a school, with the phone at hand where it may
// be rung; the base is told when nobody has heard that she is safe; she arrives, is out and safe, and writes the visit up.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

async function aVisit(steph, child, { home, place, why, from, to }) {
  await steph.goto('/visits/new');
  await follow(steph, child, /^Visit /);
  if (home) await pick(steph, 'At whose home?', home);
  if (place) await write(steph, 'Or which other place?', place);
  await write(steph, 'What is the visit for?', why);
  await write(steph, 'From', from);
  await write(steph, 'Out again by', to);
  await press(steph, 'Put it in the day');
}

const card = (page, name) => page.getByRole('region', { name });

test('a visiting day in alternative provision', async t => {
  const steph = await person(browser, server, { width: 390, height: 844, script: false });
  const nikhil = await person(browser, server);
  const step = story(t);
  let child;

  await step('Steph plans her day: a home, and a school', async () => {
    await signIn(steph, 'steph.rowntree');
    await follow(steph, 'Visits', 'Visits');
    await aVisit(steph, 'Zara Whitlow', { why: '', from: '3pm', to: '2pm' });
    await steph.getByRole('alert').getByText('Write what the visit is for').waitFor();
    await goodEverywhere(steph, 'planning a visit');
    child = /\/visits\/new\/([^/]+)/.exec(steph.url())[1];
    await aVisit(steph, 'Zara Whitlow', { home: 'Abena Whitlow', why: 'The bus, and next week', from: '3:30pm', to: '4pm' });
    await sees(steph, 'Visits');
    await aVisit(steph, 'Callum Strand', { place: 'Oakfield School', why: 'His way back', from: '4:30pm', to: '5pm' });
    await says(steph, /3:30pm to 4pm: Zara W/, /4:30pm to 5pm: Callum S/, 'Oakfield School', 'Not arrived yet');
    await goodEverywhere(steph, 'the visits of the day');
  });

  await step('nobody has heard that she is safe: the base sees it above everything else', async () => {
    await signIn(nikhil, 'nikhil.bosewell');
    await says(nikhil, 'Steph Rowntree has not said that they are safe', /was to end at 4pm/);
    await goodEverywhere(nikhil, 'Today with a visit overdue');
  });

  await step('she arrives, is out and safe, one tap each; a second tap changes nothing', async () => {
    const again = await steph.context().newPage();
    await again.goto('/visits');
    await press(steph, 'I’ve arrived Zara W', 'Visits');
    await press(again, 'I’ve arrived Zara W', 'Visits');
    await again.close();
    await press(steph, 'I’m out, safe Zara W', 'Visits');
    await card(steph, /Zara W/).getByText('4:35pm').first().waitFor();
    await nikhil.goto('/');
    await doesNotSay(nikhil, 'has not said that they are safe');
  });

  await step('the home visit begins with its times, and stays on her list', async () => {
    await press(steph, 'Write up the home visit Zara W', 'Before you go');
    assert.equal(await steph.getByLabel('Why are you visiting?').inputValue(), 'The bus, and next week');
    await press(steph, 'Finish later');
    await steph.goto('/tasks');
    await says(steph, /Zara: Write up the visit at 3:30pm/);
  });

  await step('somebody from elsewhere finds nothing', async () => {
    const maya = await person(browser, server);
    await signIn(maya, 'maya.thornley');
    await isRefused(maya, `/visits/new/${child}`);
    await maya.goto('/visits');
    await doesNotSay(maya, 'Zara');
  });
});
