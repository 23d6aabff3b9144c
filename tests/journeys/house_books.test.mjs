// The books of a place: visitors, checks and defects, money. Each line stays as it was written; what follows from it is
// worked out; a manager looks through.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('visitors', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);

  await step('Priya sees who is in the building, and lets somebody in', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/visitors');
    await says(priya, 'Iwan Prothero', 'Bev Sutton', '2 visitors');
    await follow(priya, 'Sign a visitor in', 'Sign a visitor in');
    await write(priya, 'Visitor’s name', 'Femi Alade');
    await press(priya, 'Sign in', 'Sign a visitor in');
    await priya.getByRole('alert').getByText('Write why they are here').waitFor();
    await goodEverywhere(priya, 'a visitor at the door, with errors');
    await write(priya, /^Where from/, 'Northmere Council');
    await write(priya, 'Why are they here?', 'Social work visit');
    await pick(priya, 'Whom did they come to see?', 'Tyler B (child)');
    await choose(priya, 'How do you know who it is?', 'I saw their card or badge');
    await says(priya, /Sch 4/);
    await press(priya, 'Sign in', 'Visitors');
    await says(priya, 'Femi Alade', '3 visitors');
    await goodEverywhere(priya, 'the visitors');
  });

  await step('leaving is one tap, or says when it was', async () => {
    await press(priya, 'Sign out Bev Sutton', 'Visitors');
    await says(priya, '2 visitors');
    await follow(priya, 'Iwan Prothero', 'Iwan Prothero');
    await write(priya, /^They left at/, '2:40pm');
    await press(priya, 'Sign out', 'Iwan Prothero');
    await priya.getByRole('alert').getByText(/Enter a time after they came/).waitFor();
    await write(priya, /^They left at/, '4:20pm');
    await press(priya, 'Sign out', 'Visitors');
    await says(priya, '1 visitor', '4:20pm');
  });

  await step('what is wrong is said below the line, which stays', async () => {
    await follow(priya, 'Femi Alade', 'Femi Alade');
    await write(priya, 'What is wrong, and what is right?', 'He came for Kacper as well.');
    await press(priya, 'Add a correction', 'Femi Alade');
    await says(priya, 'He came for Kacper as well.', /^Priya Nair, 24 November 2026/, 'Social work visit');
    await goodEverywhere(priya, 'a visitor');
    await doesNotSay(priya, 'I have looked through it');
  });

  await step('Ruth looks through the month and signs it', async () => {
    const ruth = await person(browser, server);
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/visitors?month=2026-10-01');
    await says(ruth, /Ruth Callan/, /talked about at the team meeting/);
    await ruth.goto('/visitors');
    await write(ruth, /^What did you find/, 'Complete.');
    await press(ruth, 'I have looked through it', 'Visitors');
    await says(ruth, /looked through it on 24 November 2026/);
  });

  await step('at a school the book has its words, and the home’s is not there', async () => {
    const maya = await person(browser, server, { width: 390, height: 844 });
    await signIn(maya, 'maya.thornley');
    await maya.goto('/visitors');
    await says(maya, 'Dr Amit Solanki', 'Poppy', 'No visitor is in the building.');
    await doesNotSay(maya, 'Femi Alade');
    await maya.goto('/visitors/new');
    await doesNotSay(maya, 'Sch 4');
    const amit = priya.url().split('/').at(-1);
    await isRefused(maya, `/visitors/${amit}`);
  });
});

test('checks and hazards', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const ruth = await person(browser, server);
  const step = story(t);
  let hazard;

  await step('Priya reports a hazard with what she did to make it safe', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/more');
    await follow(priya, 'Report a hazard', 'Report a hazard');
    await write(priya, 'What is wrong?', 'Glass of the back door is cracked');
    await press(priya, 'Report it', 'Report a hazard');
    await priya.getByRole('alert').getByText('Write where it is').waitFor();
    await priya.getByRole('alert').getByText('Choose how bad it is').waitFor();
    await goodEverywhere(priya, 'a hazard, with errors');
    await write(priya, 'Where?', 'Back door');
    await choose(priya, 'How bad is it?', 'Somebody could be badly hurt today');
    await write(priya, /^What did you do to make it safe/, 'Taped, door locked.');
    await priya.getByLabel(/^Photograph/).setInputFiles({ name: 'door.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 door') });
    await press(priya, 'Report it', 'Hazards');
    await says(priya, 'Glass of the back door is cracked', 'Back door. High risk');
    await goodEverywhere(priya, 'the hazards');
  });

  await step('late checks and the hazard stand on the tasks of the shift', async () => {
    await priya.goto('/tasks');
    await says(priya, /Put right: Glass of the back door is cracked, Back door/, 'Vehicle check', 'Late');
    await follow(priya, 'Vehicle check', 'Vehicle check');
  });

  await step('she does a check, line by line; what is not right becomes a hazard', async () => {
    await choose(priya, 'Tyres, lights, oil, washers', 'Not right');
    await choose(priya, 'First aid box', 'All right');
    await press(priya, 'Keep the check', 'Vehicle check');
    await priya.getByRole('alert').getByText('Write what is wrong').waitFor();
    await goodEverywhere(priya, 'a check, with errors');
    await write(priya, /What is wrong/, 'Front left tyre is flat');
    await press(priya, 'Keep the check', 'Health and safety checks');
    await says(priya, /1 of 2 not right: Tyres/);
    await doesNotSay(priya, 'I have looked through it');
    await goodEverywhere(priya, 'the checks');
  });

  await step('a reading beside its limits says so itself', async () => {
    await follow(priya, 'Fridge and freezer temperatures', 'Fridge and freezer temperatures');
    await write(priya, 'Kitchen fridge', '5.1');
    await write(priya, 'Larder freezer', '-18');
    await press(priya, 'Keep the check', 'Fridge and freezer temperatures');
    await write(priya, /Kitchen fridge: What is wrong/, 'A little too warm');
    await press(priya, 'Keep the check', 'Health and safety checks');
    await says(priya, /Kitchen fridge 5.1 °C/);
  });

  await step('a fire drill keeps what the law asks', async () => {
    await follow(priya, 'Fire drill', 'Fire drill');
    await says(priya, /Sch 4/);
    await choose(priya, 'Fire drill', 'All right');
    await write(priya, 'Who took part?', 'Three young people, two staff');
    await write(priya, 'How long until everybody was out?', '2:05');
    await press(priya, 'Keep the check', 'Fire drill');
    await priya.getByRole('alert').getByText(/or “none”/).waitFor();
    await write(priya, /^What went wrong/, 'None');
    await write(priya, 'What was done about it?', 'Nothing needed');
    await goodEverywhere(priya, 'a fire drill');
    await press(priya, 'Keep the check', 'Health and safety checks');
    await says(priya, /2 minutes 5 seconds/);
  });

  await step('Ruth gives the hazard to Marcus by a day; he puts it right; she looks again', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/hazards');
    await follow(ruth, 'Glass of the back door is cracked', 'Glass of the back door is cracked');
    await pick(ruth, 'Who puts it right?', 'Marcus Bell');
    await write(ruth, 'By which day?', 'tomorrow');
    await press(ruth, 'Give it to them', 'Glass of the back door is cracked');
    await says(ruth, /Given to Marcus Bell, by 25 November 2026/);
    const marcus = await person(browser, server, { width: 390, height: 844 });
    await signIn(marcus, 'marcus.bell');
    await marcus.goto(ruth.url());
    await write(marcus, 'Who put it right, and how?', 'Weir Glass, a new pane');
    await press(marcus, 'It is put right', 'Glass of the back door is cracked');
    await says(marcus, 'To look at again', 'Weir Glass, a new pane');
    await ruth.reload();
    await choose(ruth, 'What did you see when you looked again?', 'It is right');
    await goodEverywhere(ruth, 'a hazard to look at again');
    await press(ruth, 'Save', 'Glass of the back door is cracked');
    await says(ruth, 'Closed', 'Looked at again: it is right');
    hazard = new URL(ruth.url()).pathname;
  });

  await step('she says what is checked and how often, and signs the month', async () => {
    await ruth.goto('/checks/plan');
    await pick(ruth, 'What is checked?', 'First aid box');
    await pick(ruth, 'How often?', 'Weeks');
    await write(ruth, /^Every how many/, '400');
    await press(ruth, 'Add the check', 'What is checked');
    await ruth.getByRole('alert').getByText('Enter a number from 1 to 365').waitFor();
    await goodEverywhere(ruth, 'what is checked');
    await write(ruth, /^Every how many/, '2');
    await press(ruth, 'Add the check', 'What is checked');
    await says(ruth, 'Every 2 weeks');
    await ruth.goto('/checks');
    await press(ruth, 'I have looked through it', 'Health and safety checks');
    await says(ruth, /looked through it on 24 November 2026/);
  });

  await step('at schools anybody reports one too, and sees their own alone', async () => {
    for (const [name, place] of [['maya.thornley', 'Corridor'], ['jo.bexley', 'Hall'], ['dan.ormesher', 'Workshop']]) {
      const worker = await person(browser, server, { width: 390, height: 844 });
      await signIn(worker, name);
      await worker.goto('/hazards/new');
      await write(worker, 'What is wrong?', `Loose socket, ${place}`);
      await write(worker, 'Where?', place);
      await choose(worker, 'How bad is it?', 'Somebody could be hurt');
      await press(worker, 'Report it', 'Hazards');
      await says(worker, `Loose socket, ${place}`);
      await doesNotSay(worker, 'Glass of the back door');
      await isRefused(worker, hazard);
      await worker.context().close();
    }
  });
});

test('money', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  const receipt = { name: 'receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 receipt') };

  await step('Priya writes petty cash down with its receipt; more than there is, is refused', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/money');
    await says(priya, '£127.00', 'Kept for children', /One pound short. Nobody knows why/);
    await goodEverywhere(priya, 'the money');
    await follow(priya, 'Write down petty cash', 'Petty cash');
    await choose(priya, 'What happened?', 'Money went out');
    await write(priya, 'How much?', '127.01');
    await write(priya, 'What for?', 'Shoes');
    await write(priya, /^Who brought it/, 'Priya');
    await press(priya, 'Keep it', 'Petty cash');
    await priya.getByRole('alert').getByText(/There is only £127.00/).waitFor();
    await priya.getByRole('alert').getByText(/More than £20.00 needs a second person/).waitFor();
    await priya.getByRole('alert').getByText(/Choose the receipt, or write why/).waitFor();
    await goodEverywhere(priya, 'petty cash, with errors');
    await write(priya, 'How much?', '27');
    await priya.getByLabel(/^Receipt/).setInputFiles(receipt);
    await write(priya, 'Their sign-in name', 'marcus.bell');
    await write(priya, 'Their password', 'kettle toast umbrella');
    await press(priya, 'Keep it', 'Money');
    await says(priya, '£100.00', 'Priya Nair and Marcus Bell');
  });

  await step('a wrong line is taken back by another, and both stay', async () => {
    await follow(priya, 'Shoes', 'Petty cash');
    await write(priya, 'What was wrong?', 'It was 26.00');
    await press(priya, 'Take this line back', 'Money');
    await says(priya, '£127.00', 'Put right', /^Puts right line 5: It was 26.00/);
    await follow(priya, 'Shoes', 'Petty cash');
    await goodEverywhere(priya, 'a line of petty cash');
  });

  await step('a child’s money says whether they agreed, and is a line of their story', async () => {
    await priya.goto('/money');
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    await says(priya, '£4.50', 'Football stickers', /Sch 3/);
    await choose(priya, 'Which money?', 'Pocket money');
    await choose(priya, 'What happened?', 'Money went out');
    await write(priya, 'How much?', '2.00');
    await write(priya, 'What for?', 'Hot chocolate');
    await write(priya, /^Who brought it/, 'Tyler');
    await write(priya, /^Why is there no receipt/, 'A stall');
    await press(priya, 'Keep it', 'Tyler Brandreth');
    await priya.getByRole('alert').getByText('Choose whether they signed or agreed').waitFor();
    await goodEverywhere(priya, 'a child’s money, with errors');
    await choose(priya, 'Did they agree?', 'They signed for it');
    await press(priya, 'Keep it', 'Tyler Brandreth');
    await says(priya, '£2.50');
    await write(priya, 'What is it?', 'Game console');
    await press(priya, 'Keep it safe', 'Tyler Brandreth');
    await write(priya, /Who has it now/, 'Tyler');
    await press(priya, 'Give it back Game console', 'Tyler Brandreth');
    await says(priya, 'Given back');
    await follow(priya, 'Timeline', 'Tyler Brandreth');
    await says(priya, 'Pocket money: £2.00 out', 'Hot chocolate');
  });

  await step('Ruth counts the tin, signs the month and sets the figure', async () => {
    const ruth = await person(browser, server);
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/money/new');
    await choose(ruth, 'What happened?', 'I counted what is there');
    await write(ruth, 'How much?', '127.00');
    await press(ruth, 'Keep it', 'Money');
    await says(ruth, 'Counted, as it should be');
    await press(ruth, 'I have looked through it', 'Money');
    await write(ruth, 'A second person signs above', '30.00');
    await press(ruth, 'Set it', 'Money');
    await says(ruth, 'A second person signs above £30.00.');
  });

  await step('who does not reach the child has none of it', async () => {
    const tomas = await person(browser, server, { width: 390, height: 844 });
    await signIn(tomas, 'tomas.grell');
    await tomas.goto('/money');
    await says(tomas, 'Tyler B');
    await doesNotSay(tomas, 'Jodie');
  });
});
