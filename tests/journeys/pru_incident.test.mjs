// A primary PRU and its satellite: Maya reads the handover, looks in at The Hive, and records an incident
// of Ellis in which Bilal was too. Neither file names the other: not on the page, in the timeline, in
// search or in print. Beth signs, Maya adds a correction, and a stranger finds nothing.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

const ledUp = 'Bilal Sarwen had your train, and the bell had gone.';
const happened = 'You pulled the chair from under Bilal’s table. Sarwen’s cars fell down. You said “it is mine”.';
const hidden = 'You pulled the chair from under another young person’s table';
const others = /Bilal|Sarwen/;

async function switchTo(page, place) {
  await page.goto('/place');
  await page.getByRole('radio', { name: place, exact: true }).check();
  await press(page, 'Show this place', `Today at ${place}`);
}

async function whatHappened(maya) {
  await write(maya, 'Time', '1:20pm');
  await write(maya, 'Where did it happen?', 'Kestrels classroom');
  await choose(maya, 'What kind of incident?', 'Learning was disrupted', 'Hurt another child');
  await choose(maya, 'How serious was it?', 'Serious');
  await write(maya, 'What led up to it?', ledUp);
  await write(maya, 'What happened?', happened);
  await choose(maya, /Which other pupils were there/, 'Bilal Sarwen');
}

async function whatHelped(maya) {
  await choose(maya, 'What did you try?', 'Gave space', 'Agreed cue or visual');
  await choose(maya, /Did you do what Ellis’s plan says/, 'Yes');
  await choose(maya, /Was force used/, 'No');
  await write(maya, 'How did it end?', 'You held the timetable, found “trains at 2” and sat down.');
}

async function injuries(maya) {
  await choose(maya, /marks, pain or injury to Ellis/, 'No, we checked');
  await choose(maya, 'Was anyone else hurt?', 'No, we checked');
}

async function whoNeedsToKnow(maya) {
  await choose(maya, /worried about anyone’s safety/, 'I have thought about it, and no');
  await choose(maya, /Was it bullying/, 'No');
  await choose(maya, 'Were the police called?', 'No');
  await choose(maya, /parent or carer been told/, 'Not yet');
}

async function afterwards(maya) {
  await choose(maya, /give their side of it/, 'Spoken');
  await write(maya, /What did Ellis say about it/, '“It was my train first.”');
  await choose(maya, /sat down with Ellis/, 'Not yet, it is planned');
  await choose(maya, /plan need another look/, 'Yes');
}

/** Found in the words of records, through the box in the bar. */
async function finds(page, words) {
  await page.goto('/find');
  await page.getByLabel('Name, or words in a record').fill(words);
  await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Find' }).waitFor();
}

toldBothWays('an incident of several pupils at a PRU with a satellite', async (t, person) => {
  const maya = await person({ width: 390, height: 844 });
  const step = story(t);
  let ellis, bilal, record;

  await step('Maya signs in and reads the handover', async () => {
    await signIn(maya, 'maya.thornley');
    await sees(maya, 'Today at Brindle Street');
    await goodEverywhere(maya, 'Today');
    await follow(maya, 'Read all of it', /Handover/);
    await says(maya, /Wet play is now on his timetable/);
    await goodEverywhere(maya, 'the handover');
    await press(maya, 'I have read this handover', 'Handover');
    const row = maya.getByRole('row').filter({ hasText: 'Beth Ollerton' });
    await row.getByText('Read', { exact: true }).waitFor();
  });

  await step('she looks in at the satellite, where other pupils are', async () => {
    await switchTo(maya, 'The Hive');
    await goodEverywhere(maya, 'Today at the satellite');
    await says(maya, 'Mason T');
    await doesNotSay(maya, 'Ellis B');
    await follow(maya, 'Mason T', 'Mason Tully');
    await says(maya, 'Dad may not collect');
    await switchTo(maya, 'Brindle Street');
    await doesNotSay(maya, 'Mason T');
  });

  await step('she opens Ellis and records an incident in which Bilal was too', async () => {
    bilal = await maya.getByRole('main').getByRole('link', { name: 'Bilal S', exact: true }).first().getAttribute('href');
    await follow(maya, 'Ellis B', 'Ellis Boatswain');
    ellis = new URL(maya.url()).pathname;
    await goodEverywhere(maya, 'a pupil');
    await follow(maya, 'Record', /Record/);
    await follow(maya, 'Incident', 'What happened');
    for (const [fill, next] of [[whatHappened, 'What helped, and how it ended'], [whatHelped, 'Injuries'],
      [injuries, 'Who needs to know'], [whoNeedsToKnow, 'Afterwards'], [afterwards, 'Check and send']]) {
      await fill(maya);
      await goodEverywhere(maya, `the screen before “${next}”`);
      await press(maya, 'Save and go on', next);
    }
    await says(maya, 'Bilal Sarwen', 'Serious');
    // Writing help names the other child that she wrote of, and stops nothing.
    await says(maya, /nothing you wrote is sent anywhere/, /“Bilal’s”.*another young person/);
    await goodEverywhere(maya, 'check and send');
    await press(maya, 'Send to the pastoral manager to sign', 'Sent');
    await says(maya, /Waits for a signature: Pastoral manager/);
    await goodEverywhere(maya, 'sent');
    await follow(maya, 'Read what you sent', 'Incident');
    record = new URL(maya.url()).pathname;
  });

  await step('the clock of the plan runs, with where it comes from', async () => {
    await maya.goto('/due');
    const duty = maya.getByRole('listitem').filter({ hasText: 'Ellis' }).filter({ hasText: 'Look again at the plan' });
    await duty.filter({ hasText: '5 school days' }).filter({ hasText: 'DfE restrictive interventions guidance' })
      .filter({ hasText: '1 Dec' }).first().waitFor();
    await goodEverywhere(maya, 'due');
  });

  const beth = await person();
  await step('Beth reads and signs; Maya herself cannot', async () => {
    await maya.goto(record);
    assert.equal(await maya.getByRole('link', { name: /^Sign or return/ }).count(), 0);
    assert.equal((await maya.goto(`${record}/sign`)).status(), 404);
    await signIn(beth, 'beth.ollerton');
    await beth.goto('/to-sign');
    await goodEverywhere(beth, 'to sign');
    await follow(beth, /^Incident about Ellis/, 'Incident');
    await goodEverywhere(beth, 'the page to sign on');
    await press(beth, 'Agree and sign');
    await beth.goto(record);
    await says(beth, /Beth Ollerton agreed and signed, 24 November 2026 at 4:35pm/);
    await goodEverywhere(beth, 'the signed record');
  });

  await step('Ellis’s file names nobody else: record, timeline, search and print', async () => {
    for (const path of [record, `${record}/print`, `${ellis}/timeline?kind=incident`, `${ellis}/timeline/print`]) {
      await beth.goto(path);
      await says(beth, new RegExp(hidden));
      assert.doesNotMatch(await beth.locator('main').innerText(), others, path);
    }
    await goodEverywhere(beth, 'the chronology in print');
    await beth.goto(`${record}/print`);
    await goodEverywhere(beth, 'the record in print');
    await finds(beth, 'chair table');
    await says(beth, new RegExp(hidden));
    await goodEverywhere(beth, 'what was found');
    await finds(beth, 'Sarwen');   // finds Bilal, and the record on his own file only
    await beth.getByRole('listitem').filter({ hasText: 'under Bilal’s table' }).waitFor();
    await doesNotSay(beth, 'Ellis', 'Boatswain', 'another young person’s table');
  });

  await step('Bilal’s file has the incident as well, and does not name Ellis', async () => {
    await beth.goto(`${bilal}/timeline?kind=incident`);
    const line = beth.getByRole('listitem').filter({ hasText: 'under Bilal’s table' });
    assert.doesNotMatch(await line.first().innerText(), /Ellis|Boatswain/);
    await line.getByRole('link').first().click();
    await beth.waitForURL(`**${bilal}/records/*`);
    for (const path of [new URL(beth.url()).pathname, `${new URL(beth.url()).pathname}/print`]) {
      await beth.goto(path);
      await says(beth, /Bilal’s table/, /another young person/i);
      assert.doesNotMatch(await beth.locator('main').innerText(), /Ellis|Boatswain/, path);
    }
    await goodEverywhere(beth, 'the record on the other file, in print');
  });

  await step('Maya corrects it; what she wrote first stays', async () => {
    await maya.goto(record);
    await follow(maya, 'Add a correction', /^Add to:/);
    await pick(maya, /About which answer/, 'What happened?');
    await write(maya, 'What do you want to add?', 'It was Bilal’s own chair, not the table’s.');
    await write(maya, 'If it is a correction: why?', 'Ife saw it from the front.');
    await press(maya, 'Add to the record', 'Incident');
    await says(maya, 'It was another young person’s own chair, not the table’s.', /Ife saw it from the front/, new RegExp(hidden));
    await goodEverywhere(maya, 'the record with its correction');
    await maya.goto(`${ellis}/timeline`);
    await says(maya, /Correction: Incident/);
    assert.doesNotMatch(await maya.locator('main').innerText(), others, 'the timeline');
  });

  await step('a stranger finds nothing there, nor does the satellite’s own teacher', async () => {
    for (const name of ['dan.ormesher', 'sean.hartley']) {
      const stranger = await person();
      await signIn(stranger, name);
      for (const path of [record, `${record}/print`, ellis, `${ellis}/timeline`, `${ellis}/records/new/incident`]) await isRefused(stranger, path);
      await finds(stranger, 'chair table');
      await doesNotSay(stranger, 'pulled the chair');
      await finds(stranger, 'Ellis');
      await doesNotSay(stranger, 'Boatswain');
    }
  });
});
