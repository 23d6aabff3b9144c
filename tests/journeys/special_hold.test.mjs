// A special school: Jo reads the handover, records a restrictive intervention of Ivo under the schools' law,
// Helen tells the parents, talks with the staff and signs, and somebody from elsewhere sees nothing.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { choose, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

async function whatLedUpToIt(jo) {
  await write(jo, 'Time', '2:05pm');
  await write(jo, 'Where did it happen?', 'Back gate');
  await write(jo, 'What was Ivo doing, and what led up to it?', 'Assembly began early. You put up five fingers and walked to the gate.');
  await choose(jo, 'What seems to have set it off?', 'A change of plan or person');
  await choose(jo, 'What did you try first?', 'Calm talking', 'Agreed cue or visual');
  await write(jo, 'Why was nothing less possible?', 'A lorry was turning in the lane behind the gate.');
}

async function whatWasDone(jo) {
  await choose(jo, 'Why was it needed?', 'Ivo being hurt');
  await pick(jo, 'Hold 1: What it was', 'Blocking a path or doorway');
  await write(jo, 'Hold 1: Started', '2:05pm');
  await write(jo, 'Hold 1: Ended', '2:07pm');
  await choose(jo, 'Hold 1: Who', 'Jo Bexley');
  await write(jo, 'Hold 1: Where each person was', 'Jo in front of the gate');
  await choose(jo, 'Hold 1: How much force', 'Light: open hands');
  await write(jo, 'What happened while it lasted?', 'You said “lorry”. I said “yes, wait with me”. You waited.');
  await choose(jo, /alone in a place and not able to leave/, 'No');
}

async function injuriesAndChecks(jo) {
  await choose(jo, 'Any marks, pain or injury to Ivo?', 'No, we checked');
  await choose(jo, 'Was anyone else hurt?', 'No, we checked');
  await choose(jo, 'Was Ivo offered a medical check?', 'Yes, and had it');
  await write(jo, 'Who offered or made the check?', 'Lorna Finchett, 2:20pm');
}

async function whatFollowed(jo) {
  await write(jo, 'Did it work, and what followed?', 'You walked back with me by the canal map and had your tea.');
  await choose(jo, /plan say when and how Ivo may be held/, 'The plan does not say');
  await choose(jo, /Was everyone trained/, 'Yes');
  await choose(jo, 'How did Ivo give their view?', 'Spoken');
  await write(jo, 'What did Ivo say about it?', '“Assembly is at 2:15. Not 2:03.”');
}

toldBothWays('a restrictive intervention under the law of schools', async (t, person) => {
  const jo = await person({ width: 390, height: 844 });
  const helen = await person();
  const step = story(t);
  let record;

  await step('Jo signs in and reads the handover', async () => {
    await signIn(jo, 'jo.bexley');
    await sees(jo, 'Today at Fernbank School');
    await goodEverywhere(jo, 'Today');
    await follow(jo, 'Read all of it', /Handover/);
    await says(jo, /Five fingers means walk/);
    await goodEverywhere(jo, 'the handover');
    await jo.getByRole('button', { name: 'I have read this handover' }).click();
    await says(jo, /Jo Bexley/);
  });

  await step('students at risk come first, with their plans; she opens Ivo', async () => {
    await jo.goto('/');
    await says(jo, 'Students, most at risk first', 'Leaves the site when it is loud', 'Say the plan in numbers. Canal map.');
    await follow(jo, 'Ivo L', /^Ivo /);
    await goodEverywhere(jo, 'a student');
    await follow(jo, 'Record', /Record/);
    await follow(jo, 'Restrictive intervention', 'What led up to it');
    await says(jo, /Education and Inspections Act 2006, s93A/);
    assert.equal(await jo.getByText(/Children's Homes/).count(), 0);
    await goodEverywhere(jo, 'the first screen');
  });

  await step('she fills it in; a time that ends before it began comes back', async () => {
    await whatLedUpToIt(jo);
    await press(jo, 'Save and go on', 'What was done');
    await whatWasDone(jo);
    await write(jo, 'Hold 1: Ended', '1:07pm');
    await press(jo, 'Save and go on', 'What was done');
    await jo.getByRole('alert').getByText('1382 minutes is too long. Check when each one started and ended').waitFor();
    assert.equal(await jo.getByLabel('Hold 1: Started').inputValue(), '2:05pm');
    await goodEverywhere(jo, 'what was done, with an error');
    await write(jo, 'Hold 1: Ended', '2:07pm');
    await press(jo, 'Save and go on', 'Injuries and checks');
    await injuriesAndChecks(jo);
    await press(jo, 'Save and go on', 'What followed, and who knows');
    await whatFollowed(jo);
    await goodEverywhere(jo, 'the last screen');
    await press(jo, 'Save and go on', 'Check and send');
  });

  await step('she sends it; it says what must follow', async () => {
    await says(jo, 'Blocking a path or doorway', '2 minutes', /parents are told in writing/);
    await goodEverywhere(jo, 'check and send');
    await press(jo, /^Send to .* to sign$/, 'Sent');
    await goodEverywhere(jo, 'sent');
    await follow(jo, 'Read what you sent', 'Restrictive intervention');
    record = new URL(jo.url()).pathname;
  });

  await step('the clocks of the schools run, each with its law', async () => {
    await jo.goto('/due');
    const duty = jo.getByRole('main').getByRole('listitem').filter({ hasText: 'Ivo' });
    await duty.filter({ hasText: 'Tell parents in writing about the hold' }).getByText(/Education and Inspections Act 2006, s93A/).waitFor();
    await duty.filter({ hasText: 'Debrief for child and staff' }).getByText(/Our own limit: within 5 school days/).waitFor();
    await goodEverywhere(jo, 'due');
  });

  await step('Jo cannot sign what she wrote', async () => {
    await jo.goto(record);
    assert.equal(await jo.getByRole('link', { name: 'Sign or return' }).count(), 0);
  });

  await step('Helen writes down that the parents know, and signs', async () => {
    await signIn(helen, 'helen.strudwick');
    await helen.goto('/to-sign');
    await says(helen, /Ivo/);
    await goodEverywhere(helen, 'to sign');
    await helen.goto(record);
    await follow(helen, 'Who was told', 'Who was told');
    await choose(helen, /parents been told in writing/, 'Yes');
    await question(helen, 'When were they told?').getByLabel('Time').fill('4:20pm');
    await write(helen, 'Who was told, how, and was a copy sent?', 'His mother, by letter in the bag and by phone.');
    await goodEverywhere(helen, 'a part answered later');
    await press(helen, 'Save', 'Restrictive intervention');
    await follow(helen, 'Sign or return', /.+/);
    await goodEverywhere(helen, 'the page to sign on');
    await press(helen, 'Agree and sign');
    await helen.goto(record);
    await says(helen, /Helen Strudwick agreed and signed, 24 November 2026 at 4:35pm/);
    const duty = helen.getByRole('region', { name: 'What must be done' }).getByRole('listitem');
    await duty.filter({ hasText: 'Tell parents in writing about the hold' }).getByText('Met').waitFor();
  });

  await step('it stands in the timeline', async () => {
    await helen.goto(`${record.split('/records/')[0]}/timeline?kind=restrictive-intervention`);
    await says(helen, /2 minutes\. To prevent: Ivo being hurt/);
    await goodEverywhere(helen, 'the timeline');
  });

  await step('Jo corrects it; what she wrote first stays', async () => {
    await jo.goto(record);
    await follow(jo, 'Add a correction', /^Add to:/);
    await pick(jo, /About which answer/, 'Where did it happen?');
    await write(jo, 'What do you want to add?', 'It was the side gate.');
    await write(jo, 'If it is a correction: why?', 'I wrote the wrong gate.');
    await press(jo, 'Add to the record', 'Restrictive intervention');
    await says(jo, 'It was the side gate.', 'Why: I wrote the wrong gate.', 'Back gate');
    await goodEverywhere(jo, 'the record with its correction');
  });

  await step('somebody from elsewhere finds nothing there', async () => {
    const stranger = await person();
    await signIn(stranger, 'steph.rowntree');
    const child = record.split('/records/')[0];
    for (const path of [record, child, `${record}/print`, `${child}/timeline`, `${child}/records/new/key-work`]) await isRefused(stranger, path);
  });
});
