// A browser without script: a hold is begun, found again after signing out on the same child only, filled
// in screen by screen with every kind of mistake answered in words, checked and sent.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { injuries, markFromList, theHold, whatFollowed, whatLedUpToIt } from './a_hold.mjs';
import { goodEverywhere } from './checks.mjs';
import { PASSWORD, openBrowser, person, serve, signIn, signOut } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

/** A page with errors: the title says so, the summary leads to each question, and the page is good. */
async function saysWhatIsWrong(page, what, ...problems) {
  assert.match(await page.title(), /^Error: /, what);
  for (const problem of problems) {
    const link = page.getByRole('alert').getByRole('link', { name: problem });
    const [path, id] = (await link.first().getAttribute('href')).split('#');
    const html = path ? await (await page.request.get(path)).text() : await page.content();
    assert.ok(html.includes(`id="${id}"`), `${what}: ${problem} leads to ${path}#${id}`);
  }
  await goodEverywhere(page, what);
}

test('a hold without script', async t => {
  const priya = await person(browser, server, { width: 390, height: 844, script: false });
  const step = story(t);
  let tyler, jodie, draft, record;

  await step('a wrong password is said, and a right one opens Today', async () => {
    await priya.goto('/sign-in');
    await goodEverywhere(priya, 'sign in');
    await write(priya, 'Your sign-in name', 'priya.nair');
    await write(priya, 'Password', PASSWORD + 's');
    await press(priya, 'Sign in', 'Sign in');
    await saysWhatIsWrong(priya, 'a wrong password', /.+/);
    assert.equal(await priya.getByLabel('Your sign-in name').inputValue(), 'priya.nair');
    await signIn(priya, 'priya.nair');
    await sees(priya, 'Your late shift');
    await goodEverywhere(priya, 'Today');
  });

  await step('she begins a hold of Tyler and leaves it for later', async () => {
    jodie = await priya.getByRole('main').getByRole('link', { name: 'Jodie M', exact: true }).first().getAttribute('href');
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    tyler = new URL(priya.url()).pathname;
    await follow(priya, 'Record', /Record/);
    await follow(priya, 'Hold or other restrictive intervention', 'What led up to it');
    await write(priya, 'Why was nothing less possible?', 'You had a knife in your hand & a “plan”.');
    await press(priya, 'Finish later', 'My drafts');
    await goodEverywhere(priya, 'my drafts');
    await signOut(priya);
    await goodEverywhere(priya, 'signed out');
  });

  await step('after signing out it is found again, on Tyler only', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto(`${jodie}/records/new`);
    await doesNotSay(priya, 'You have begun');
    await priya.goto(`${tyler}/records/new`);
    await goodEverywhere(priya, 'what to record, with a draft');
    await follow(priya, /^Go on with: Hold/, 'What led up to it');
    draft = new URL(priya.url()).pathname;
    assert.equal(await priya.getByLabel('Why was nothing less possible?').inputValue(), 'You had a knife in your hand & a “plan”.');
    await isRefused(priya, draft.replace(tyler, jodie));
  });

  await step('what is wrong is said in words, and every answer is kept', async () => {
    await priya.goto(draft);
    await write(priya, 'Time', 'half past');
    await write(priya, 'Where did it happen?', 'Kitchen');
    await press(priya, 'Save and go on', 'What led up to it');
    await saysWhatIsWrong(priya, 'the first screen with errors', /time/i, /what led up to it/i, /what you tried/i);
    assert.equal(await priya.getByLabel('Time', { exact: true }).inputValue(), 'half past');
    assert.equal(await priya.getByLabel('Where did it happen?').inputValue(), 'Kitchen');
  });

  await step('what is missing is said before anything is sent', async () => {
    await whatLedUpToIt(priya);
    await press(priya, 'Save and go on', 'The hold');
    await priya.goto(`${draft.replace(/\/\d+$/, '')}/check`);
    await sees(priya, 'Check and send');
    await goodEverywhere(priya, 'check, with answers missing');
    await press(priya, 'Send to the manager to sign', 'Check and send');
    await saysWhatIsWrong(priya, 'check and send, refused', /force|needed|hold/i);
    await priya.goto('/drafts');
    await follow(priya, /^Hold/, /.+/);
  });

  await step('rows are added, taken away and added again', async () => {
    await priya.goto(draft.replace(/\d+$/, '1'));
    await theHold(priya);
    await priya.getByRole('button', { name: 'Add another hold' }).press('Enter');
    await question(priya, /Hold 3/).waitFor();
    await priya.getByRole('button', { name: /^Remove\s+hold 3/i }).press('Enter');
    await question(priya, /Hold 3/).waitFor({ state: 'detached' });
    await goodEverywhere(priya, 'the screen of the hold');
    await write(priya, 'Hold 2: Ended', '3:10pm');
    await press(priya, 'Save and go on', 'The hold');
    await saysWhatIsWrong(priya, 'a hold that ends before it starts', /.+/);
    await write(priya, 'Hold 2: Ended', '4:16pm');
    await press(priya, 'Save and go on', 'Injuries and checks');
  });

  await step('the body map is a list of body parts', async () => {
    await goodEverywhere(priya, 'the screen of injuries, empty');
    await injuries(priya, markFromList);
    await press(priya, 'Save and go on', 'What followed, and who knows');
    await priya.goto(draft.replace(/\d+$/, '2'));
    await priya.getByRole('img', { name: 'Front of the body: mark 1: Right arm' }).waitFor();
    await goodEverywhere(priya, 'the screen of injuries');
    await press(priya, 'Save and go on', 'What followed, and who knows');
  });

  await step('she checks it, changes an answer and sends it', async () => {
    await whatFollowed(priya);
    await press(priya, 'Save and go on', 'Check and send');
    await goodEverywhere(priya, 'check and send');
    await follow(priya, /^Change ?: Where did it happen/, 'What led up to it');
    await write(priya, 'Where did it happen?', 'Kitchen, by the sink');
    await press(priya, 'Save and go on', 'Check and send');
    await says(priya, 'Kitchen, by the sink', 'Seated hold', '3 minutes', 'Red mark', 'Jodie Maher');
    await press(priya, 'Send to the manager to sign', 'Sent');
    await goodEverywhere(priya, 'sent');
    await follow(priya, 'Read what you sent', 'Hold or other restrictive intervention');
    record = new URL(priya.url()).pathname;
    await says(priya, 'Kitchen, by the sink');
    await goodEverywhere(priya, 'the record');
    await priya.goto('/drafts');
    assert.equal(await priya.getByRole('main').getByRole('link', { name: /^Hold/ }).count(), 0, 'sent: no draft any more');
  });

  await step('Joel, who held Tyler too, writes his own account', async () => {
    const joel = await person(browser, server, { script: false });
    await signIn(joel, 'joel.adeyemi');
    await joel.goto(record);
    await follow(joel, 'Write your own account', 'Your own account');
    await write(joel, 'What did you see and do?', 'I held your left elbow.');
    await press(joel, 'Save', 'Hold or other restrictive intervention');
  });

  await step('Ruth signs it, after returning it with nothing said', async () => {
    const ruth = await person(browser, server, { script: false });
    await signIn(ruth, 'ruth.callan');
    await ruth.goto(record);
    await follow(ruth, 'Talking with the staff', 'Talking with the staff');
    await press(ruth, 'Save', 'Talking with the staff');
    await saysWhatIsWrong(ruth, 'a part answered later, with nothing in it', /.+/);
    await question(ruth, /When did you talk with the people who held Tyler/).getByLabel('Time').fill('4:30pm');
    await press(ruth, 'Save', 'Hold or other restrictive intervention');
    await ruth.goto(`${record}/sign`);
    await press(ruth, 'Return to its author', /.+/);
    await saysWhatIsWrong(ruth, 'returned with nothing said', /.+/);
    await press(ruth, 'Agree and sign');
    await ruth.goto(record);
    await says(ruth, /Ruth Callan agreed and signed, 24 November 2026 at 4:35pm/);
  });

  await step('a correction that says nothing is not kept', async () => {
    await priya.goto(record);
    await follow(priya, 'Add a correction', /^Add to:/);
    await press(priya, 'Add to the record', /^Add to:/);
    await saysWhatIsWrong(priya, 'a correction with nothing in it', /.+/);
  });
});
