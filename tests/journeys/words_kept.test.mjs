// Nothing typed is ever lost: a session that ends while somebody writes, two windows on one draft, a button
// pressed twice, and a permission that is taken away in between. Each time the words are found again.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { PASSWORD, openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, press, says, sees, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

/** Priya at a new good moment of somebody; resolves to the child's address. */
async function goodMoment(page, child) {
  await page.goto('/');
  await follow(page, child);
  await page.waitForURL('**/children/*');
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/records/new/good-moment`);
  await choose(page, 'What kind of good moment?', 'Put something right with somebody');
  return address;
}

const box = page => page.getByLabel(/^What did .* do/);

/** Typed and kept by the page itself. */
async function types(page, words) {
  await box(page).fill(words);
  await box(page).blur();
  await page.getByText(/^Saved \d/).first().waitFor();
}

/** What the draft now says, on the page where it is checked. */
async function draftSays(page, words) {
  await page.goto('/drafts');
  await follow(page, /^Good moment/, 'A good moment');
  assert.equal(await box(page).inputValue(), words);
}

test('a session that is lost while writing', async () => {
  const words = 'You waited for the bus & sang “Toast”.';
  const priya = await person(browser, server);
  await signIn(priya, 'priya.nair');
  await goodMoment(priya, 'Jodie M');
  await types(priya, 'You waited');
  await priya.context().clearCookies();
  await box(priya).fill(words);
  await box(priya).blur();
  await says(priya, 'Could not save: copy your words');
  assert.equal(await box(priya).inputValue(), words, 'they are on the page still');
  await press(priya, 'Save and go on', 'Sign in');
  assert.equal(await priya.getByLabel('What did the child do?').inputValue(), words);
  await priya.getByText('What you chose').click();
  const chosen = priya.getByRole('group').filter({ hasText: 'What kind of good moment?' });
  await chosen.getByText('Put something right with somebody').first().waitFor();
  await goodEverywhere(priya, 'sign in, with words that wait');
  await write(priya, 'Your sign-in name', 'priya.nair');
  await write(priya, 'Password', PASSWORD);
  await priya.getByLabel('Only I use it').check();
  await press(priya, /^Sign in/, 'Send what you wrote');
  await goodEverywhere(priya, 'signed in, with words that wait');
  await press(priya, 'Send again', /A good moment|Check and send/);
  await draftSays(priya, words);
});

test('two windows on one draft', async () => {
  const left = await person(browser, server);
  await signIn(left, 'priya.nair');
  await goodMoment(left, 'Kacper W');
  await types(left, 'First words.');
  await press(left, 'Finish later', 'My drafts');
  await follow(left, /^Good moment, Kacper/, 'A good moment');
  const right = await left.context().newPage();
  await right.goto(left.url());
  await types(right, 'The words of the right window.');
  await box(left).fill('The words of the left window.');
  await press(left, 'Save and go on', 'Good moment');
  await says(left, /Another page of this draft was saved in between. Nothing is lost/, 'What did Kacper do?',
    'First words.', 'The words of the right window.', 'The words of the left window.');
  await goodEverywhere(left, 'words that were kept beside a newer save');
  await press(left, 'Let my words stand', 'A good moment');
  assert.equal(await box(left).inputValue(), 'The words of the left window.');
  await left.goto('/drafts');
  await doesNotSay(left, 'Words that were kept for you');
  await box(right).fill('More from the right.');
  await press(right, 'Save and go on', 'Good moment');
  await says(right, 'More from the right.');
  await press(right, 'Leave the draft as it is', 'My drafts');
});

for (const script of [true, false])
  test(`a button that is pressed twice, ${script ? 'with' : 'without'} script`, async () => {
    const words = `You laughed until the dog barked, ${script}.`;
    const joel = await person(browser, server, { script });
    await signIn(joel, 'joel.adeyemi');
    const tyler = await goodMoment(joel, 'Tyler B');
    await box(joel).fill(words);
    await choose(joel, /^Have you told/, 'Yes');
    await joel.getByRole('button', { name: 'Save the good moment' }).dblclick();
    await sees(joel, 'Sent');
    await joel.goto(`${tyler}/timeline?kind=good-moment`);
    assert.equal(await joel.getByText(words).count(), 1);
    await joel.goto('/drafts');
    await doesNotSay(joel, 'Words that were kept for you');
  });

test('a permission that is taken away while writing', async () => {
  const words = 'You asked for help with the lid.';
  const joel = await person(browser, server);
  await signIn(joel, 'joel.adeyemi');
  const jodie = await goodMoment(joel, 'Jodie M');
  await types(joel, 'You asked.');
  const ruth = await person(browser, server);
  await signIn(ruth, 'ruth.callan');
  await ruth.goto(`${jodie}/people`);
  const form = ruth.locator('form').filter({ has: ruth.getByRole('button', { name: 'Keep away' }) });
  await ruth.getByText('Keep somebody away').click();
  const joels = await form.locator('option').filter({ hasText: 'Joel Adeyemi' }).getAttribute('value');
  await form.getByLabel('Who?').selectOption(joels);
  await form.getByLabel('Why?').fill('He is a cousin of the family.');
  await form.getByRole('button', { name: 'Keep away' }).click();
  await ruth.getByRole('listitem').filter({ hasText: 'Joel Adeyemi' }).first().waitFor();
  await box(joel).fill(words);
  await press(joel, 'Save and go on', 'Not found');
  await says(joel, /kept/);
  await goodEverywhere(joel, 'refused, with words that were kept');
  await joel.goto('/drafts');
  await goodEverywhere(joel, 'my drafts, with words that were kept');
  await doesNotSay(joel, 'Jodie');
  await follow(joel, 'Good moment', 'Good moment');
  await says(joel, 'You may not write there any more. Nothing is lost.', words);
  await doesNotSay(joel, 'Jodie');
  await goodEverywhere(joel, 'words that were kept when a permission had gone');
});
