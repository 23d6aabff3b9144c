// A young person's own page: Marcus gives Amara a picture password, shares a good moment with her and hands a device
// over; she says something, feels unsafe and disagrees; the adults see each at once, and she sees the answer.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, press, says, sees, story, write } from './writing.mjs';

const secret = { First: 'Sun', Second: 'Cat', Third: 'Cup', Fourth: 'Sun' };

async function choosePictures(page, legend) {
  for (const [place, picture] of Object.entries(secret))
    await page.getByRole('group', { name: legend(place) }).getByLabel(picture, { exact: true }).check();
}

toldBothWays('a young person’s own page', async (t, person) => {
  const marcus = await person();
  const priya = await person();
  const step = story(t);
  let amara, shared;

  await step('Marcus gives Amara four pictures', async () => {
    await signIn(marcus, 'marcus.bell');
    await marcus.goto('/young-people');
    await sees(marcus, 'Young people’s own sign-in');
    await goodEverywhere(marcus, 'who has a sign-in of their own');
    await marcus.getByRole('link', { name: /Amara/ }).click();
    await sees(marcus, 'Amara Okafor');
    amara = new URL(marcus.url()).pathname.replace('/own-sign-in', '');
    await marcus.getByLabel('A short name that they type').fill('Amara');
    await choosePictures(marcus, place => `${place} picture`);
    await goodEverywhere(marcus, 'giving a sign-in');
    await press(marcus, 'Give the sign-in');
    await says(marcus, 'Name: amara');
  });

  await step('he shares a good moment with her, and hands the device over', async () => {
    await marcus.goto(`${amara}/timeline?kind=good-moment`);
    await marcus.locator('main a[href*="/records/"]:not([href*="/new"])').first().click();
    await follow(marcus, 'Share with Amara', 'Amara Okafor');
    await write(marcus, 'What do they read?', 'You helped Jodie find her shoes.');
    await goodEverywhere(marcus, 'sharing a record');
    await press(marcus, 'Share with Amara', 'Amara Okafor');
    await says(marcus, /shared by Marcus Bell/);
    await marcus.goto('/young-people');
    await marcus.getByLabel('2 hours', { exact: true }).check();
    await press(marcus, 'Hand over to young people', 'Hello');
    await isGone(marcus, '/');
  });
  const her = marcus;   // the same device, in other hands

  await step('Amara signs in with her pictures, and reaches nothing of the staff’s', async () => {
    await her.goto('/hello');
    await goodEverywhere(her, 'hello');
    await her.getByLabel('Your sign-in name').fill('amara');
    await choosePictures(her, place => `Your ${place.toLowerCase()} picture`);
    await press(her, 'Go in', 'Hello Amara');
    await goodEverywhere(her, 'my page');
    for (const path of ['/', amara, '/children', '/tasks', '/sign-in', '/help']) {
      const answer = await her.goto(path);
      assert.equal(answer.status(), 404, path);
    }
  });

  await step('she reads her plans, and what is shared with her, and disagrees', async () => {
    await her.goto('/me');
    await follow(her, 'My plans', 'My plans');
    await goodEverywhere(her, 'my plans');
    await her.goto('/me/shared');
    await says(her, 'Marcus Bell');
    await goodEverywhere(her, 'shared with me');
    await her.locator('main a[href*="/me/shared/"]').first().click();
    shared = new URL(her.url()).pathname;
    await says(her, 'find her shoes');
    await goodEverywhere(her, 'a text that is shared');
    await write(her, 'What is not right?', 'They were my shoes.');
    await press(her, 'Send', 'Sent');
    await goodEverywhere(her, 'sent');
  });

  await step('she says something that wants an answer', async () => {
    await her.goto('/me/say');
    await goodEverywhere(her, 'say something');
    await write(her, 'What do you want to say?', 'Can I ring my brother on Sundays?');
    await choose(her, 'Do you want an answer?', 'Yes');
    await press(her, 'Send', 'Sent');
  });

  await step('she feels unsafe: Priya sees it at once, and goes', async () => {
    await her.goto('/me/unsafe');
    await says(her, '0800 1111');
    await goodEverywhere(her, 'I feel unsafe');
    await choose(her, 'Who should be told?', 'The adults who are here now');
    await press(her, 'Tell them now', 'Sent');
    await says(her, /Somebody comes to you/, '0800 1111');
    await signIn(priya, 'priya.nair');
    await says(priya, 'Amara feels unsafe');
    await goodEverywhere(priya, 'Today, while somebody feels unsafe');
    await follow(priya, 'Read what they said', 'Amara Okafor');
    await press(priya, 'I am going to them now');
    await priya.getByRole('heading', { name: 'Read', exact: true }).waitFor();
    await priya.goto('/');
    await doesNotSay(priya, 'Amara feels unsafe');
  });

  await step('Priya reads what she asked, it is decided, and Amara is told', async () => {
    await priya.goto('/voices');
    await goodEverywhere(priya, 'voices');
    await priya.getByRole('link', { name: /ring my brother/ }).click();
    await press(priya, 'I have read this');
    await priya.getByRole('heading', { name: 'Read', exact: true }).waitFor();
    await choose(priya, 'What is the answer?', 'Partly');
    await write(priya, 'What was decided?', 'Every other Sunday, from this week.');
    await goodEverywhere(priya, 'what a child said');
    await press(priya, 'Keep what was decided', 'Amara Okafor');
    await says(priya, 'Write why, in words they can hear');
    await write(priya, 'Why?', 'The other Sundays he is with Nan.');
    await press(priya, 'Keep what was decided', 'Amara Okafor');
    await write(priya, /^What did they say to it/, 'Better than never.');
    await press(priya, 'Amara has been told', 'Amara Okafor');
    await says(priya, 'Better than never.');
    await priya.goto(`${amara}/voices`);
    await says(priya, 'They were my shoes.');
    await goodEverywhere(priya, 'what Amara says');
    await priya.goto(`${amara}/you-said`);
    await says(priya, /Every other Sunday/);
    await goodEverywhere(priya, 'you said, we did');
  });

  await step('Amara sees the answer, and signs out', async () => {
    await her.goto('/me/said');
    await says(her, /Partly\. Every other Sunday, from this week\. Why: The other Sundays he is with Nan\./);
    await goodEverywhere(her, 'what I said');
    await her.goto('/me');
    await press(her, 'Sign out', 'Hello');
    await says(her, 'You are signed out.');
    await her.goto(shared);
    await sees(her, 'Hello');
  });

  await step('what she disagreed with stands below the record', async () => {
    await priya.goto(`${amara}/timeline?kind=good-moment`);
    await says(priya, /They were my shoes/);
    await isRefused(priya, '/me');
  });
});

/** The session of who was signed in here has ended. */
async function isGone(page, path) {
  await page.goto(path);
  await page.waitForURL(url => url.pathname === '/sign-in');
}
