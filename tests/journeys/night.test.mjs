// A night in a children's home, on a phone: each look is one tap, what was not usual is told in words, late ones stay
// visible, whoever sleeps in notes that they were woken, and only who plans shifts changes the plan.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve({ clock: '2026-11-24T23:05:00Z' }); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('a night', async t => {
  const owen = await person(browser, server, { width: 390, height: 844, night: true });
  const step = story(t);

  await step('Owen sees whom to look in on now, and what was missed', async () => {
    await signIn(owen, 'owen.pryce');
    await owen.goto('/night');
    await sees(owen, 'Night');
    await says(owen, 'Next look at midnight', 'Late by 1 hour 5 minutes', 'Listen at the door.');
    await goodEverywhere(owen, 'the night');
  });

  await step('a child asleep is one tap', async () => {
    await press(owen, 'Asleep Jodie M, 11pm', 'Night');
    await says(owen, 'Owen Pryce, 11:05pm');
    await press(owen, 'All well Doors and windows, 11pm', 'Night');
  });

  await step('what is not usual is told in words, and late ones say so', async () => {
    await owen.getByRole('link', { name: 'Something else Tyler B, 10pm' }).click();
    await sees(owen, 'Tyler B');
    await choose(owen, 'What did you see?', 'Awake, upset');
    await press(owen, 'Keep what I saw', 'Tyler B');
    await owen.getByRole('alert').getByText('Write what you saw and what you did').waitFor();
    await goodEverywhere(owen, 'a look that needs words');
    await write(owen, /^What did you see and do/, 'His arm ached. Cold flannel, he is settled again.');
    await press(owen, 'Keep what I saw', 'Night');
    await says(owen, 'Done late', /His arm ached/, 'Nobody waits for a look.');
  });

  await step('whoever sleeps in notes that they were woken', async () => {
    const hannah = await person(browser, server, { width: 390, height: 844 });
    await signIn(hannah, 'hannah.wray');
    await hannah.goto('/night');
    await follow(hannah, 'I was woken', 'I was woken');
    await write(hannah, 'When were you woken?', '11:30pm');
    await write(hannah, 'For how long were you up?', '20');
    await write(hannah, 'What woke you, and what did you do?', 'The fire panel beeped. I reset it.');
    await press(hannah, 'Keep it', 'I was woken');
    await hannah.getByRole('alert').getByText(/between last evening and now/).waitFor();
    await goodEverywhere(hannah, 'woken');
    await write(hannah, 'When were you woken?', '10:30pm');
    await press(hannah, 'Keep it', 'Night');
    await says(hannah, /Hannah Wray, 20 minutes from 10:30pm: The fire panel beeped/);
    await doesNotSay(hannah, 'Night plan');
    await isRefused(hannah, '/night/plans');
  });

  await step('who plans shifts adds to the plan of the night and ends it again', async () => {
    const marcus = await person(browser, server);
    await signIn(marcus, 'marcus.bell');
    await marcus.goto('/night/plans');
    await pick(marcus, 'Whom to look in on?', 'Kacper Wolski');
    await write(marcus, 'How often?', '10');
    await write(marcus, 'First look', '11:30pm');
    await write(marcus, 'Last look', '6am');
    await press(marcus, 'Put it in the plan', 'Night plan');
    await marcus.getByRole('alert').getByText('Enter how many minutes, 15 to 480').waitFor();
    await goodEverywhere(marcus, 'the night plan');
    await write(marcus, 'How often?', '90');
    await press(marcus, 'Put it in the plan', 'Night plan');
    await says(marcus, 'Every 90 minutes from 11:30pm to 6am');
    await press(marcus, 'End Kacper W', 'Night plan');
    await doesNotSay(marcus, 'Every 90 minutes');
  });

  await step('the night before stays as it was', async () => {
    await owen.goto('/night?night=2026-11-23');
    await says(owen, 'Asleep', 'Done late');
    await goodEverywhere(owen, 'the night before');
  });
});
