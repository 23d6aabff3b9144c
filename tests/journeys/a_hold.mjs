// The hold of Tyler that several journeys write, screen by screen.
import { choose, pick, write } from './writing.mjs';

export async function whatLedUpToIt(priya) {
  await write(priya, 'Time', '4:10pm');
  await write(priya, 'Where did it happen?', 'Kitchen');
  await write(priya, 'What was Tyler doing, and what led up to it?', 'You came in from the bus and went for the knife drawer.');
  await choose(priya, 'What seems to have set it off?', 'A change of plan or person');
  await choose(priya, 'What did you try first?', 'Calm talking', 'Moved others away');
  await write(priya, 'Why was nothing less possible?', 'You had a knife in your hand and somebody was beside you.');
  await choose(priya, /Which other children were there/, 'Jodie Maher');
}

export async function theHold(priya) {
  await choose(priya, 'Why was a hold needed?', 'Someone else being hurt');
  for (const [number, name, from, to] of [[1, 'Seated hold', '4:12pm', '4:14pm'], [2, 'Standing hold, one adult', '4:15pm', '4:16pm']]) {
    const hold = `Hold ${number}:`;
    if (number > 1) await priya.getByRole('button', { name: 'Add another hold' }).click();
    await pick(priya, `${hold} What it was`, name);
    await write(priya, `${hold} Started`, from);
    await write(priya, `${hold} Ended`, to);
    await choose(priya, `${hold} Who`, 'Priya Nair', 'Joel Adeyemi');
    await write(priya, `${hold} Where each person was`, 'Priya right elbow, Joel left elbow');
    await choose(priya, `${hold} How much force`, 'Firm');
  }
  await write(priya, 'What happened during the hold?', 'You said “get off”. I said “put it down, I’m here.” You put it down.');
  await choose(priya, /alone in a place and not able to leave/, 'No');
}

const rightArm = page => page.getByRole('img', { name: 'Front of the body: mark 1: Right arm' });

/** A tap on the outline. */
export async function markByTap(priya) {
  await priya.getByRole('img', { name: 'Front of the body: no marks' }).click({ position: { x: 40, y: 120 } });
  await rightArm(priya).waitFor();
}

/** The list of body parts, which does the same by keyboard or without script. */
export async function markFromList(priya) {
  await priya.getByRole('button', { name: 'Add a mark' }).press('Enter');
  await priya.getByLabel(/^Mark 1: Where on the body/).selectOption('F-R-ARM');
}

export async function injuries(priya, mark) {
  await choose(priya, 'Any marks, pain or injury to Tyler?', 'Yes');
  await mark(priya);
  await pick(priya, 'Mark 1: What it is', 'Redness');
  await write(priya, /^Mark 1: What it looks like/, 'Red mark, 2cm long');
  await choose(priya, 'Was anyone else hurt?', 'No, we checked');
  await write(priya, 'What medical treatment was given or offered?', 'A cold pack. You did not want it.');
  await choose(priya, 'Was Tyler offered a medical check?', 'Offered, did not want to');
  await write(priya, 'Who offered or made the check?', 'Joel Adeyemi, 4:20pm');
}

export async function whatFollowed(priya) {
  await write(priya, 'Did it work, and what followed?', 'Nobody was hurt. You sat on the step with Joel.');
  await choose(priya, /plan say when and how Tyler may be held/, 'The plan does not say');
  await choose(priya, /Was everyone trained/, 'Yes');
  await choose(priya, 'Which staff took part?', 'Joel Adeyemi');
  await choose(priya, 'How did Tyler give their view?', 'Spoken');
  await write(priya, 'What did Tyler say about it?', '“I was not going to use it.”');
}
