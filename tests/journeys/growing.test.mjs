// What a worker needs to grow: training by role with its gaps and certificates, the diploma and its two years, and an
// appraisal whose objectives become things to do and that says when the next one is due.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { answer, choose, doesNotSay, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('training by role, the diploma and an appraisal', async t => {
  const ruth = await person(browser, server);
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  let own;

  await step('Ruth says what a role needs, and the matrix shows who lacks it', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/training/needs');
    await press(ruth, 'Put it on the list');
    await ruth.getByRole('alert').getByText('Choose the role').waitFor();
    await goodEverywhere(ruth, 'what each role needs');
    await choose(ruth, 'Who needs it?', /^Support worker/);
    await choose(ruth, 'Which training?', 'Food hygiene');
    await write(ruth, /^Again after how many months/, '12');
    await press(ruth, 'Put it on the list', 'What each role needs');
    await says(ruth, 'Support worker or teaching assistant: Food hygiene, again after 12 months');
    await ruth.goto('/training');
    await says(ruth.getByRole('row').filter({ hasText: 'Priya Nair' }), 'Needed, not recorded');
    await says(ruth, 'Diplomas', /6 of 14 units/);
    await goodEverywhere(ruth, 'the training of a place');
  });

  await step('Priya sees what she lacks and adds a certificate', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/training');
    await doesNotSay(priya, 'Joel Adeyemi');
    await follow(priya, 'Priya Nair', 'Your own training');
    own = new URL(priya.url()).pathname;
    await says(priya, 'Food hygiene', 'Needed, not recorded');
    await pick(priya, 'Of which training?', 'Team Teach level 2, 27 January 2026');
    await priya.getByLabel('The certificate').setInputFiles({ name: 'team-teach.pdf', mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\nTeam Teach\n%%EOF\n') });
    await press(priya, 'Add the certificate', 'Your own training');
    await priya.getByRole('link', { name: /^pdf, .*certificate of Team Teach/ }).waitFor();
    await goodEverywhere(priya, 'one’s own training');
  });

  await step('her diploma stands with its units and the two years of the law', async () => {
    await says(priya, /Within 2 years of starting/, /6 of 14 units, due/);
    await write(priya, 'How many are done?', '15');
    await press(priya, 'Save how it stands');
    await priya.getByRole('alert').getByText('Enter no more than there are units').waitFor();
    await write(priya, 'How many are done?', '9');
    await write(priya, 'In care in a children’s home since', '23 November 2024');
    await press(priya, 'Save how it stands', 'Your own training');
    await says(priya, /9 of 14 units, due 23 November 2026/);
    await ruth.goto('/training');
    await says(ruth, /9 of 14 units, due 23 November 2026/);
  });

  await step('a yearly appraisal with objectives puts what was agreed on her list, and says when the next is due', async () => {
    await ruth.goto('/staff-files');
    await follow(ruth, 'Priya Nair', 'Priya Nair');
    await follow(ruth, 'Appraisal', 'The year');
    await write(ruth, 'Time', '2pm');
    await choose(ruth, 'Which meeting is it?', 'Start of the year: setting objectives');
    for (const [words, year] of [[/^The year it is about starts on/, '2026'], ['and ends on', '2027']]) {
      await question(ruth, words).getByLabel('Day').fill('24');
      await question(ruth, words).getByLabel('Month').fill('11');
      await question(ruth, words).getByLabel('Year').fill(year);
    }
    await write(ruth, /objective 1: What is aimed at/i, 'Lead a shift');
    await write(ruth, /objective 1: How will you both know/i, 'Six shifts led, with Marcus beside her');
    await press(ruth, 'Save and go on', 'Looking back');
    await write(ruth, 'How does Priya see the year?', 'I want to lead.');
    await choose(ruth, /fit for the role/, 'Yes');
    await press(ruth, 'Save and go on', 'Next year');
    await write(ruth, /^What will Priya learn/, 'Leading a shift');
    await ruth.getByRole('button', { name: /^Add .*thing to do/ }).click();
    await write(ruth, /thing to do 1: What/i, 'Lead the late shift on 8 December');
    await answer(ruth, /thing to do 1: Who/i, 'Priya Nair');
    await press(ruth, 'Save and go on', 'Check and send');
    await goodEverywhere(ruth, 'an appraisal before it is sent');
    await press(ruth, /^Send to Priya/, 'Sent');
    await ruth.goto('/staff-files');
    await says(ruth.getByRole('row').filter({ hasText: 'Priya Nair' }), /left/);
    await priya.goto('/tasks');
    await says(priya, 'Lead the late shift on 8 December');
    await priya.goto('/to-sign');
    await says(priya, /Appraisal/);
  });

  await step('a colleague finds nothing', async () => {
    const joel = await person(browser, server);
    await signIn(joel, 'joel.adeyemi');
    await isRefused(joel, own);
  });
});
