// The things that staff write most, as they would on a phone, each with the most taps it may take.
import { sees } from '../tests/journeys/writing.mjs';

/** The link on Kacper's card on Today. */
function forKacper(hand, words) {
  const heading = hand.page.getByRole('heading', { name: 'Kacper W' });
  const card = hand.page.getByRole('listitem').filter({ has: heading });
  return hand.tap(card.getByRole('link', { name: words }).first());
}
const kept = hand => sees(hand.page, /sent|saved|received/i);

async function aLine(hand) {
  await forKacper(hand, 'Daily log');
  await hand.option('Meals');
  await hand.type('What happened?', 'You made toast for everybody.');
  await hand.button('Send the log');
  await kept(hand);
}

async function aGoodMoment(hand) {
  await forKacper(hand, 'Good moment');
  await hand.option('Kindness');
  await hand.type('What did Kacper do?', 'You helped Jodie up the step.');
  await hand.option('Yes', 'Have you told Kacper?');
  await hand.button('Save the good moment');
  await kept(hand);
}

async function aCall(hand) {
  await forKacper(hand, 'Contact');
  await hand.option(/^Ewa Wolska/, 'With whom?');
  await hand.option('Phone call', 'How?');
  await hand.option('Family time');
  await hand.type('What was said?', 'She asked how you slept.');
  await hand.button(/^Save|^Send/);
  await kept(hand);
}

async function aConcern(hand) {
  await hand.link('Concern');
  await hand.link('Kacper Wolski');
  await hand.option('No', /in danger now/);
  await hand.type('What did you see or hear?', 'You came in with a torn sleeve.');
  await hand.type(/in their own words/, '“They pulled me off the wall.”');
  await hand.option('Yes', /Does Kacper know/);
  await hand.button('Send to the safeguarding lead');
  await kept(hand);
}

async function aDose(hand) {
  await hand.link('Medicine round');
  await hand.link(/^Record Loratadine 10 mg for Kacper W/);
  await hand.option('Given');
  await hand.button('Save');
  await sees(hand.page, 'Medicine');
}

async function aHold(hand) {
  await hand.link('Physical hold');
  await hand.link('Tyler Brandreth');
  await hand.type('Time', '4:12pm');
  await hand.type(/what led up to it/, 'You went for the knife drawer.');
  await hand.option('A change of plan or person', 'What seems to have set it off?');
  await hand.option('Calm talking', 'What did you try first?');
  await hand.type('Why was nothing less possible?', 'You had a knife in your hand.');
  await hand.button('Save and go on');
  await hand.option('Someone else being hurt', 'Why was a hold needed?');
  await hand.choose('Hold 1: What it was', 'Seated hold');
  await hand.type('Hold 1: Ended', '4:14pm');
  await hand.option('Priya Nair', 'Hold 1: Who');
  await hand.type('Hold 1: Where each person was', 'Priya right elbow');
  await hand.option('Firm', 'Hold 1: How much force');
  await hand.type('What happened during the hold?', 'You put it down.');
  await hand.option('No', /alone in a place/);
  await hand.button('Save and go on');
  await hand.option('No, we checked', 'Any marks, pain or injury to Tyler?');
  await hand.option('No, we checked', 'Was anyone else hurt?');
  await hand.option('Offered, did not want to', 'Was Tyler offered a medical check?');
  await hand.type('Who offered or made the check?', 'Priya Nair');
  await hand.button('Save and go on');
  await hand.type('Did it work, and what followed?', 'You sat on the step with Joel.');
  await hand.option('The plan does not say', /plan say when and how Tyler may be held/);
  await hand.option('Yes', /Was everyone trained/);
  await hand.option('Spoken', 'How did Tyler give their view?');
  await hand.type('What did Tyler say about it?', '“I was not going to use it.”');
  await hand.button('Save and go on');
  await hand.button('Send to the manager to sign');
  await kept(hand);
}

export const stories = [
  { title: 'a line in the daily log', who: 'priya.nair', taps: 5, tell: aLine },
  { title: 'a good moment', who: 'priya.nair', taps: 5, tell: aGoodMoment },
  { title: 'a dose of a medicine', who: 'priya.nair', taps: 5, tell: aDose },
  { title: 'contact with family', who: 'priya.nair', taps: 6, tell: aCall },
  { title: 'a hold', who: 'priya.nair', taps: 30, tell: aHold },
  { title: 'raising a concern', who: 'priya.nair', taps: 7, tell: aConcern },
];
