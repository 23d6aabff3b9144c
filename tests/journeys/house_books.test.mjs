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
