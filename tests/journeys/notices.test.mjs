// What is late comes to whoever it is for, by figures that a manager sets.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { doesNotSay, press, says, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('notices', async t => {
  const marcus = await person(browser, server);
  const ruth = await person(browser, server);
  const step = story(t);

  await step('what is late is the shift leader’s first, and the manager’s when the manager says so', async () => {
    await signIn(marcus, 'marcus.bell');
    await says(marcus, 'Needs you', /2 days past our own target, with you since it was late/);
    await signIn(ruth, 'ruth.callan');
    await doesNotSay(ruth, 'Needs you');
    await ruth.goto('/notices');
    await goodEverywhere(ruth, 'reminders and escalation');
    await write(ruth, 'Any other late deadline goes to managers after', '1.5');
    await press(ruth, 'Save', 'Reminders and escalation');
    await ruth.getByRole('alert').getByText('Enter a whole number of hours from 0 to 2160').waitFor();
    await write(ruth, 'Any other late deadline goes to managers after', '24');
    await write(ruth, 'Why?', 'We are a small home');
    await press(ruth, 'Save', 'Reminders and escalation');
    await says(ruth, 'What was set', 'We are a small home');
    await ruth.goto('/');
    await says(ruth, 'Needs you', /2 days past our own target, with you since it was 24 hours late/);
    await goodEverywhere(ruth, 'Today with what needs her');
  });
});
