// A policy from its draft to who has read it: a colleague comments, it is issued, those whom it is for have it on
// their list from then on, and whoever reads it says so by name, version by version, with a question.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, press, says, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('a policy, from its draft to who has read it', async t => {
  const ruth = await person(browser, server);
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  let policy;

  await step('Ruth writes a draft for support workers', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/policies/new');
    await press(ruth, 'Save as a draft');
    await ruth.getByRole('alert').getByText('Name the version, like: November 2026').waitFor();
    await goodEverywhere(ruth, 'a new policy');
    await write(ruth, 'What is the policy called?', 'Phones at night');
    await choose(ruth, /^Who must read it/, 'Support worker or teaching assistant');
    await write(ruth, 'What is this version called?', 'November 2026');
    await write(ruth, /^The policy/, 'Phones are handed in at 10pm.\nWho wants theirs says why.');
    await ruth.getByLabel(/^Or as a file/).setInputFiles({ name: 'phones.pdf', mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\nPhones\n%%EOF\n') });
    await press(ruth, 'Save as a draft', 'Phones at night');
    policy = new URL(ruth.url()).pathname;
  });

  await step('Priya comments on the draft, and Ruth issues it', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto(policy);
    await write(priya, 'What do you think of the draft?', 'Half past ten at weekends?');
    await press(priya, 'Send the comment');
    await says(priya, 'Half past ten at weekends?');
    await ruth.goto(policy);
    await says(ruth, 'Half past ten at weekends?');
    await press(ruth, 'Issue November 2026');
    await says(ruth, /0 of \d have read it/);
    await goodEverywhere(ruth, 'a policy for who leads');
  });

  await step('Priya is reminded, reads it and says so with a question', async () => {
    await priya.goto('/tasks');
    await says(priya, /Read the policy “Phones at night”/);
    await priya.goto('/policies');
    await says(priya, 'To read');
    await goodEverywhere(priya, 'the policies');
    await follow(priya, 'Phones at night', 'Phones at night');
    await priya.getByRole('link', { name: /^Open the file \(pdf/ }).waitFor();
    await write(priya, /^What do you want to ask/, 'What about alarms?');
    await press(priya, 'I have read and understood it');
    await says(priya, 'You have read this version');
    await goodEverywhere(priya, 'a policy that was read');
    await priya.goto('/tasks?whose=mine');
    await priya.getByRole('button', { name: /Read the policy “Phones at night”/ }).waitFor({ state: 'detached' });
    await priya.goto('/staff-files');
    await says(priya, 'Policy read');
  });

  await step('Ruth sees by name who has read it, and the question', async () => {
    await ruth.goto(policy);
    await says(ruth, /1 of \d have read it/, /Asks: What about alarms/);
  });

  await step('a stranger finds nothing', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, policy);
  });
});
