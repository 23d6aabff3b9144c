// A children's home: Priya reads the handover, records a hold of Tyler on her phone with its rows and the
// body map, the clocks run with their law, Ruth talks to the staff and signs, and a stranger sees nothing.
import assert from 'node:assert/strict';
import { injuries, markByTap, markFromList, theHold, whatFollowed, whatLedUpToIt } from './a_hold.mjs';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { doesNotSay, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

async function readTheHandover(priya) {
  await sees(priya, 'Your late shift');
  await goodEverywhere(priya, 'Today');
  await follow(priya, 'Read all of it', /Handover/);
  await says(priya, 'Had a mock exam today');
  await goodEverywhere(priya, 'the handover');
  const from = new URL(priya.url()).pathname;
  await press(priya, 'I have read this handover', 'Handover');
  await priya.goto(from);
  await says(priya, 'Priya Nair, 24 November 2026 at 4:35pm');
}

toldBothWays('a hold, from a phone to a signature', async (t, person, script) => {
  const priya = await person({ width: 390, height: 844 });
  const step = story(t);
  let record;

  await step('Priya signs in and reads the handover', async () => {
    await signIn(priya, 'priya.nair');
    await readTheHandover(priya);
  });

  await step('she opens Tyler and begins to record a hold', async () => {
    await priya.goto('/');
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    await goodEverywhere(priya, 'a child');
    await follow(priya, 'Record', /Record/);
    await goodEverywhere(priya, 'what to record');
    await follow(priya, 'Hold or other restrictive intervention', 'What led up to it');
    await says(priya, /Children's Homes \(England\) Regulations 2015, reg 35\(3\)\(a\)/);
    await goodEverywhere(priya, 'the first screen');
  });

  await step('a screen with nothing on it comes back with each problem in words', async () => {
    await press(priya, 'Save and go on', 'What led up to it');
    const summary = priya.getByRole('alert');
    await summary.getByText('Write why nothing less was possible').waitFor();
    assert.match(await priya.title(), /^Error: /);
    if (script) assert.equal(await priya.evaluate(() => document.activeElement.className.includes('error-summary')), true);
    await goodEverywhere(priya, 'the first screen with errors');
  });

  await step('she fills it in, screen by screen', async () => {
    await whatLedUpToIt(priya);
    await press(priya, 'Save and go on', 'The hold');
    await theHold(priya);
    await goodEverywhere(priya, 'the screen of the hold');
    await press(priya, 'Save and go on', 'Injuries and checks');
    await injuries(priya, script ? markByTap : markFromList);
    await goodEverywhere(priya, 'the screen of injuries');
    await press(priya, 'Save and go on', 'What followed, and who knows');
    await whatFollowed(priya);
    await goodEverywhere(priya, 'the last screen');
    await press(priya, 'Save and go on', 'Check and send');
  });

  await step('she checks it, and sends it to be signed', async () => {
    await says(priya, 'Seated hold', '3 minutes', 'Red mark', 'Jodie Maher', 'Tyler has been spoken to, and it is in the record');
    await goodEverywhere(priya, 'check and send');
    await press(priya, 'Send to the manager to sign', 'Sent');
    await goodEverywhere(priya, 'sent');
    await follow(priya, 'Read what you sent', 'Hold or other restrictive intervention');
    record = new URL(priya.url()).pathname;
    await goodEverywhere(priya, 'the record');
  });

  await step('the clocks run, each with its law', async () => {
    await priya.goto('/due');
    await says(priya, /reg 35\(3\)\(b\)/, /reg 35\(3\)\(c\)/, '1 day 23 hours left');
    await goodEverywhere(priya, 'due');
  });

  const joel = await person({ width: 390, height: 844 });
  await step('Joel held Tyler too: he writes his own account before he reads hers', async () => {
    await signIn(joel, 'joel.adeyemi');
    await joel.goto('/tasks');
    await follow(joel, 'Tyler: Write your own account of what happened', /Write your own account/);
    await follow(joel, 'Open the record it came from', 'Hold or other restrictive intervention');
    await doesNotSay(joel, 'knife', 'get off', 'Red mark');
    await goodEverywhere(joel, 'a record that waits for an own account');
    await follow(joel, 'Write your own account', 'Your own account');
    await write(joel, 'What did you see and do?', 'I held your left elbow. You put the knife down when Priya asked.');
    await press(joel, 'Save', 'Hold or other restrictive intervention');
    await says(joel, 'You came in from the bus and went for the knife drawer.', /Joel Adeyemi: written/);
  });

  const ruth = await person();
  await step('Ruth cannot sign before she has talked with the staff', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/to-sign');
    await goodEverywhere(ruth, 'to sign');
    await ruth.goto(record);
    await says(ruth, /Before it can be signed, this must be answered/);
    await follow(ruth, 'Talking with the staff', 'Talking with the staff');
    await question(ruth, /When did you talk with the people who held Tyler/).getByLabel('Time').fill('4:30pm');
    await goodEverywhere(ruth, 'a part answered later');
    await press(ruth, 'Save', 'Hold or other restrictive intervention');
  });

  await step('she signs, and the clock of the signature is met', async () => {
    await follow(ruth, 'Sign or return', /.+/);
    await goodEverywhere(ruth, 'the page to sign on');
    await press(ruth, 'Agree and sign');
    await ruth.goto(record);
    await says(ruth, /Ruth Callan agreed and signed, 24 November 2026 at 4:35pm/);
    const duty = ruth.getByRole('region', { name: 'What must be done' }).getByRole('listitem')
      .filter({ hasText: 'Manager talks to staff and signs the hold record' });
    await duty.getByText('Met').waitFor();
  });

  await step('it stands in the chronology of both children, each without the other', async () => {
    for (const [child, other] of [['Tyler B', 'Jodie'], ['Jodie M', 'Tyler']]) {
      await ruth.goto('/');
      await follow(ruth, child);
      await ruth.waitForURL('**/children/*');
      await ruth.goto(`${ruth.url()}/timeline?kind=restrictive-intervention`);
      const line = ruth.getByRole('listitem').filter({ hasText: '2 holds or other measures, 3 minutes' })
        .or(ruth.getByRole('listitem').filter({ hasText: '3 minutes. To prevent: Someone else being hurt. Nobody was hurt' }));
      assert.ok(!(await line.first().innerText()).includes(other));
    }
    await goodEverywhere(ruth, 'the timeline');
  });

  await step('Priya corrects it; what she wrote first stays', async () => {
    await priya.goto(record);
    await follow(priya, 'Add a correction', /^Add to:/);
    await goodEverywhere(priya, 'a correction');
    await pick(priya, /About which answer/, 'Where did it happen?');
    await write(priya, 'What do you want to add?', 'It was the dining room.');
    await write(priya, 'If it is a correction: why?', 'I mixed up the rooms.');
    await press(priya, 'Add to the record', 'Hold or other restrictive intervention');
    await says(priya, 'It was the dining room.', 'Why: I mixed up the rooms.', 'Kitchen');
    await goodEverywhere(priya, 'the record with its correction');
  });

  await step('a stranger finds nothing there', async () => {
    const stranger = await person();
    await signIn(stranger, 'jo.bexley');
    const child = record.split('/records/')[0];
    for (const path of [record, child, `${record}/print`, `${child}/records/new/good-moment`]) await isRefused(stranger, path);
    await goodEverywhere(stranger, 'not found');
  });
});
