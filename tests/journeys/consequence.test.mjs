// A consequence in a home, whose words touch family time; and what is written about the home itself.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, follow, isRefused, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('a consequence is fair, and the home keeps its own records', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const marcus = await person(browser, server);
  const step = story(t);
  let consequence, meeting;

  await step('Priya is asked what her words mean before it is sent', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Kacper W');
    await priya.waitForURL('**/children/*');
    await follow(priya, 'Record', /^Record for/);
    await follow(priya, 'Consequence', 'What it is, and why');
    await choose(priya, 'What is the consequence?', 'Putting it right');
    await write(priya, 'What exactly was decided?', 'You mend the speaker with Joel after the phone call.');
    await write(priya, /Why this/, 'You pulled the plug while it was on.');
    await question(priya, 'When does it end?').getByLabel('Time').fill('8pm');
    await goodEverywhere(priya, 'a consequence');
    await press(priya, 'Save and go on', 'Is it fair?');
    await choose(priya, /Does it touch food or drink/, 'No');
    await press(priya, 'Save and go on', 'Is it fair?');
    await says(priya, 'Write what is meant, so that the reader knows it is none of these');
    await write(priya, /Your words mention/, 'The call stays as it is: you mend it afterwards.');
    await choose(priya, /know what it is, why, and when it ends/, 'Yes, and said so in their own words');
    await choose(priya, /what they think of it/, 'Spoken');
    await write(priya, 'What did Kacper say?', '“Fair. I will find the small screwdriver.”');
    await goodEverywhere(priya, 'is it fair');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, /^Send to/, 'Sent');
    await follow(priya, 'Read what you sent', 'Consequence');
    consequence = new URL(priya.url()).pathname;
    await says(priya, /small screwdriver/);
  });

  await step('Marcus writes up the team meeting, and it is listed for those who work there', async () => {
    await signIn(marcus, 'marcus.bell');
    await marcus.goto('/more');
    await follow(marcus, /Records of this place/, 'Records of this place');
    await goodEverywhere(marcus, 'records of the place');
    await follow(marcus, 'Team meeting or briefing', 'The meeting');
    await choose(marcus, 'Which is it?', 'Morning briefing');
    await write(marcus, 'Item 1: What', 'The landing lamp');
    await press(marcus, 'Save and go on', 'Check and send');
    await press(marcus, 'Send to the team', 'Sent');
    await follow(marcus, 'Read what you sent', /Team meeting/);
    meeting = new URL(marcus.url()).pathname;
    await priya.goto('/place-records');
    assert.equal(await priya.locator(`a[href="${meeting}"]`).count(), 1);
    await priya.goto(meeting);
    await says(priya, /The landing lamp/);
  });

  await step('a stranger finds neither', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'dan.ormesher');
    await isRefused(stranger, consequence);
    await isRefused(stranger, meeting);
  });
});
