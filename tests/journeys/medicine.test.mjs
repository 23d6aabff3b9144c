// Medicine at Larch House on a late shift: Ruth adds a vitamin, Priya gives one dose and has one refused,
// gives a controlled tablet with Joel as the second person, and one as needed whose gap then holds. The
// count differs and is explained, the chart is printed, and Ruth signs the week.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, PASSWORD, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, pick, press, says, sees, story, write } from './writing.mjs';

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser?.close());

async function addVitamin(ruth) {
  await ruth.goto('/medicine');
  await follow(ruth, /All medicines of Amara/);
  await follow(ruth, 'Add a medicine', 'Add a medicine');
  await goodEverywhere(ruth);
  await press(ruth, 'Add the medicine', 'Add a medicine');
  await says(ruth, 'Enter the name on the label', 'Say whether two people must sign for it', 'Enter the times of day, like 8am and 8pm');
  await write(ruth, 'Name of the medicine', 'Vitamin D');
  await write(ruth, /Strength/, '10 micrograms');
  await pick(ruth, 'What does it come as?', 'Tablets');
  await choose(ruth, /Do two people sign/, 'No');
  await write(ruth, 'How much is one dose?', '1');
  await write(ruth, 'At what times?', '4:40pm and 5pm');
  await write(ruth, 'Who prescribed it?', 'Dr Ama Mensah');
  await write(ruth, 'Who agreed that staff give it?', 'Northmere Council');
  await write(ruth, /How much came with it/, '28');
  await press(ruth, 'Add the medicine');
  await says(ruth, '1 tablet at 4:40pm and 5pm', '28 tablets');
}

/** Four taps: the round, the dose, Given, Save. */
async function giveFromToday(priya) {
  await priya.goto('/');
  await follow(priya, 'Medicine round', 'Medicine');
  await goodEverywhere(priya);
  await follow(priya, /Record Vitamin D 10 micrograms for Amara O, due 4:40pm/, 'Vitamin D 10 micrograms');
  await choose(priya, 'What happened?', 'Given');
  await press(priya, 'Save', 'Medicine');
  await says(priya, 'Priya Nair at 4:35pm');
}

async function refused(priya) {
  await follow(priya, /Record Vitamin D 10 micrograms for Amara O, due 5pm/, 'Vitamin D 10 micrograms');
  await choose(priya, 'What happened?', 'Refused');
  await press(priya, 'Save', 'Vitamin D 10 micrograms');
  await says(priya, 'Say why it was not given');
  await goodEverywhere(priya);
  await write(priya, 'Why?', 'You said “not another one”. I ask again after tea.');
  await press(priya, 'Save', 'Medicine');
  await says(priya, 'Offer again');
}

async function withASecondPerson(priya) {
  await follow(priya, /Record Methylphenidate 5 mg for Tyler B/, 'Methylphenidate 5 mg');
  await choose(priya, 'What happened?', 'Given');
  for (const [name, password, answer] of [
    ['priya.nair', PASSWORD, 'The witness is a second person, not you'],
    ['joel.adeyemi', 'not the password', 'The second person’s name and password do not match. Try again.'],
    ['samira.qureshi', PASSWORD, 'The second person must work here today']]) {
    await write(priya, 'Their sign-in name', name);
    await write(priya, 'Their password', password);
    await press(priya, 'Save', 'Methylphenidate 5 mg');
    await says(priya, answer);
    assert.equal(await priya.getByLabel('Their password').inputValue(), '');
  }
  await write(priya, 'Their sign-in name', 'joel.adeyemi');
  await write(priya, 'Their password', PASSWORD);
  await press(priya, 'Save');
  await says(priya, 'Second person', 'Joel Adeyemi', 'Left in the cupboard');
  await goodEverywhere(priya);
}

async function asNeeded(priya) {
  await priya.goto('/medicine');
  await follow(priya, /Give Paracetamol 500 mg to Amara O/, 'Paracetamol 500 mg');
  await write(priya, 'Why is it needed?', 'Headache since lunch');
  await press(priya, 'Save', 'Medicine');
  await says(priya, 'Not before 8:35pm');
  await follow(priya, /Say how it worked/);
  await choose(priya, 'How did it work?', 'It helped');
  await press(priya, 'Save how it worked', 'Medicine');
  await follow(priya, /Give Paracetamol 500 mg to Amara O/, 'Paracetamol 500 mg');
  await says(priya, 'Not yet.');
  await write(priya, 'Why is it needed?', 'It still hurts');
  await press(priya, 'Save', 'Paracetamol 500 mg');
  await says(priya, /The next can be given from 8:35pm/);
}

async function countsWithADifference(priya) {
  await priya.goto('/medicine/stock');
  await goodEverywhere(priya);
  await follow(priya, /Vitamin D 10 micrograms/);
  await write(priya, 'How many?', '26');
  await press(priya, 'Save');
  await says(priya, /1 tablet less than there should be/);
  await goodEverywhere(priya);
  await write(priya, /What do you know of the difference/, 'One fell behind the cabinet');
  await press(priya, 'Save');
  await says(priya, 'Counted, 1 tablet too few: One fell behind the cabinet', '26 tablets');
}

async function printsTheChart(ruth) {
  await ruth.goto('/medicine');
  await follow(ruth, /All medicines of Amara/);
  await follow(ruth, 'Chart to print', /Medicine chart, November 2026/);
  await goodEverywhere(ruth);
  await says(ruth, 'R PN', 'PN Priya Nair', /Refused: You said “not another one”/, /2 tablets for: Headache since lunch. It helped/);
  const paper = await ruth.pdf({ preferCSSPageSize: true });
  assert.match(paper.toString('latin1'), /MediaBox\s*\[\s*0 0 84[12]/, 'the sheet lies across');
}

async function signsTheWeek(ruth) {
  await ruth.goto('/medicine/check');
  await goodEverywhere(ruth);
  await press(ruth, 'I have checked', 'Weekly medicine check');
  await says(ruth, /Say what you found out/);
  await write(ruth, /What did you find out/, 'Friday’s tablet was given: Marcus forgot to write it down. We talked.');
  await press(ruth, 'I have checked', 'Weekly medicine check');
  await says(ruth, 'Checks before', 'Friday’s tablet was given: Marcus forgot to write it down. We talked.');
}

test('medicine on a late shift', async t => {
  const server = await serve();
  const step = story(t);
  try {
    const ruth = await person(browser, server);
    const priya = await person(browser, server, { width: 390, height: 844 });
    await signIn(ruth, 'ruth.callan');
    await signIn(priya, 'priya.nair');
    await step('Ruth adds a medicine', () => addVitamin(ruth));
    await step('Priya gives it, four taps from Today', () => giveFromToday(priya));
    await step('the next one is refused', () => refused(priya));
    await step('a controlled one needs a second person on the same phone', () => withASecondPerson(priya));
    await step('one as needed, how it worked, and its gap', () => asNeeded(priya));
    await step('a count that differs is explained', () => countsWithADifference(priya));
    await step('the chart is printed across the sheet', () => printsTheChart(ruth));
    await step('what was refused stands in the story, what was given does not', async () => {
      await ruth.goto('/children');
      await ruth.getByRole('main').getByRole('link', { name: /Amara/ }).first().click();
      await follow(ruth, 'All of it about medicine');
      await ruth.getByRole('link', { name: 'Timeline' }).click();
      await says(ruth, 'Medicine refused', 'Medicine given as needed');
      await doesNotSay(ruth, 'due 4:40pm');
    });
    await step('Ruth signs the weekly check', () => signsTheWeek(ruth));
    await step('an error is reported from the dose', async () => {
      await priya.goto('/medicine');
      await priya.getByRole('link', { name: /Tyler B: Methylphenidate 5 mg/ }).click();
      await follow(priya, /Report a medication error/, /What happened/);
    });
  } finally {
    await server.stop();
  }
});
