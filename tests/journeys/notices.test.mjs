// What is late comes to whoever it is for, by figures that a manager sets; a worker tells the shift leader at
// once; a calendar of one's own shows when, and names nobody.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('notices', async t => {
  const marcus = await person(browser, server);
  const ruth = await person(browser, server);
  const priya = await person(browser, server, { width: 390, height: 844 });
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

  await step('Priya tells the shift leader of what she wrote, and he says by name that he saw it', async () => {
    await signIn(priya, 'priya.nair');
    await follow(priya, 'Kacper W');
    await priya.waitForURL('**/children/*');
    await priya.goto(`${new URL(priya.url()).pathname}/records/new/good-moment`);
    await choose(priya, 'What kind of good moment?', 'Kindness');
    await write(priya, 'What did Kacper do?', 'You told me that your mum rang you at school.');
    await choose(priya, 'Have you told Kacper?', 'Yes');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Save the good moment', 'Sent');
    await says(priya, 'Marcus Bell finds it at the top of Today.');
    await goodEverywhere(priya, 'sent, and somebody to tell');
    await press(priya, 'Tell shift leader', 'Good moment');
    await says(priya, 'Marcus Bell was told by Priya Nair at 4:35pm. Not seen yet.');
    await doesNotSay(priya, 'Tell shift leader');
    await marcus.goto('/');
    await says(marcus, 'Kacper: Read: Good moment', 'Priya Nair told you at 4:35pm.');
    await goodEverywhere(marcus, 'Today with what he was told');
    await follow(marcus, /^Read it/, 'Good moment');
    await says(marcus, 'You told me that your mum rang you at school.');
    await marcus.goto('/');
    await press(marcus, /^Seen/);
    await marcus.getByRole('button', { name: /^Seen/ }).waitFor({ state: 'detached' });
    await doesNotSay(marcus, 'Priya Nair told you');
    await priya.reload();
    await says(priya, 'Marcus Bell was told by Priya Nair at 4:35pm. Seen by Marcus Bell at 4:35pm.');
  });

  await step('it goes into the next handover', async () => {
    await marcus.goto('/handover/new');
    await sees(marcus, 'What to hand over');
    await says(marcus, 'Told to the shift leader', /Seen by Marcus Bell at 4:35pm/);
  });

  await step('Marcus makes a calendar address, which names nobody, and ends it', async () => {
    await marcus.goto('/account');
    await follow(marcus, 'Your daily e-mail and calendar', 'Daily e-mail and calendar');
    await press(marcus, 'Make an address', 'Daily e-mail and calendar');
    const address = await marcus.getByLabel('Address').inputValue();
    await goodEverywhere(marcus, 'a calendar address, shown once');
    const path = new URL(address).pathname;
    const calendar = async () => {
      const answer = await fetch(server.url + path);
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
    };
    const { status, type, text } = await calendar();
    assert.equal(status, 200);
    assert.equal(type, 'text/calendar; charset=utf-8');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /SUMMARY:A deadline of law is due \(see Keywork\)\r\n/);
    assert.doesNotMatch(text, /Tyler|Kacper|Jodie|Amara|Larch|hold|Marcus/);
    await marcus.goto('/account/notices');
    await says(marcus, /Last read by a calendar/);
    await doesNotSay(marcus, path);
    await press(marcus, 'End this address', 'Daily e-mail and calendar');
    await says(marcus, 'You have no address.');
    assert.equal((await calendar()).status, 404);
  });
});
