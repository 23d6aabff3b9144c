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

export const stories = [
  { title: 'a line in the daily log', who: 'priya.nair', taps: 5, tell: aLine },
  { title: 'a good moment', who: 'priya.nair', taps: 5, tell: aGoodMoment },
  { title: 'a dose of a medicine', who: 'priya.nair', taps: 5, tell: aDose },
  { title: 'contact with family', who: 'priya.nair', taps: 6, tell: aCall },
  { title: 'raising a concern', who: 'priya.nair', taps: 7, tell: aConcern },
];
