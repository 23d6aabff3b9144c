// A staff file: Ruth writes Hannah's supervision, Hannah reads and signs it, a colleague finds nothing,
// and the training of the home shows whose certificate is out of date.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { doesNotSay, follow, isRefused, press, question, says, sees, story, write } from './writing.mjs';

const words = 'Sleeps badly after nights in a row; the rota is changed.';

toldBothWays('a supervision, its signature and the training of a home', async (t, person) => {
  const ruth = await person();
  const hannah = await person({ width: 390, height: 844 });
  const joel = await person();
  const step = story(t);
  let record;

  await step('Ruth finds Hannah’s file and writes a supervision', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/staff-files');
    await sees(ruth, 'Staff files');
    await goodEverywhere(ruth, 'the staff of a place');
    await follow(ruth, 'Hannah Wray', 'Hannah Wray');
    await follow(ruth, 'Supervision');
    await write(ruth, 'Time', '2pm');
    await press(ruth, 'Save and go on');
    await write(ruth, 'How did what you agreed last time go?', 'This is the first.');
    await write(ruth, 'How is Hannah?', words);
    await press(ruth, 'Save and go on');
    await write(ruth, 'What did you talk about for safeguarding?', 'Nothing new.');
    await press(ruth, 'Save and go on');
    const next = question(ruth, 'When is the next one?');
    await next.getByLabel('Day').fill('15');
    await next.getByLabel('Month').fill('12');
    await next.getByLabel('Year').fill('2026');
    await press(ruth, 'Save and go on', 'Check and send');
    await press(ruth, /Send to Hannah/, 'Sent');
    await ruth.goto('/staff-files');
    await follow(ruth, 'Hannah Wray', 'Hannah Wray');
    await goodEverywhere(ruth, 'a staff file');
    await ruth.getByRole('main').getByRole('link', { name: /^Supervision .*2026/ }).click();
    await says(ruth, words);
    record = new URL(ruth.url()).pathname;
    assert.match(record, /^\/staff-files\/[^/]+\/records\/[^/]+$/);
  });

  await step('Hannah reads it in her own file and signs', async () => {
    await signIn(hannah, 'hannah.wray');
    await hannah.goto('/staff-files');
    await sees(hannah, 'Your own file');
    await hannah.goto('/to-sign');
    await follow(hannah, /Supervision/);
    await says(hannah, words);
    await press(hannah, 'Agree and sign', 'To sign');
    await hannah.goto(record);
    await says(hannah, /Hannah Wray/);
    await goodEverywhere(hannah, 'a record of one’s own file');
  });

  await step('Joel, her colleague, finds nothing', async () => {
    await signIn(joel, 'joel.adeyemi');
    await isRefused(joel, record);
    await isRefused(joel, record.replace(/\/records.*/, ''));
    await joel.goto('/tasks');
    await doesNotSay(joel, words);
  });

  await step('the training of the home shows what is out of date', async () => {
    await ruth.goto('/training');
    await sees(ruth, 'Training');
    await says(ruth.getByRole('row').filter({ hasText: 'Joel Adeyemi' }), /out of date since/);
    await goodEverywhere(ruth, 'training');
  });
});
