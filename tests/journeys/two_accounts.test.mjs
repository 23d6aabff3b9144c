// One hold, two adults, two devices: each writes what they did at the same time, neither reads the other first,
// and nobody signs until both are in. Who begins a second record of it is told of the first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { injuries, markByTap, theHold, whatFollowed, whatLedUpToIt } from './a_hold.mjs';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, press, says, sees, story, write } from './writing.mjs';

let browser, server;
before(async () => { browser = await openBrowser(); server = await serve(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('two adults write their own account of one hold', async t => {
  const step = story(t);
  const phone = { width: 390, height: 844 };
  const [priya, joel, hannah, marcus, ruth] = await Promise.all([phone, phone, phone, phone, {}].map(size => person(browser, server, size)));
  let record;

  await step('Priya records a hold in which Joel and Hannah took part', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    await follow(priya, 'Record', /Record/);
    await follow(priya, 'Hold or other restrictive intervention', 'What led up to it');
    await whatLedUpToIt(priya);
    await press(priya, 'Save and go on', 'The hold');
    await theHold(priya);
    await press(priya, 'Save and go on', 'Injuries and checks');
    await injuries(priya, markByTap);
    await press(priya, 'Save and go on', 'What followed, and who knows');
    await whatFollowed(priya);
    await choose(priya, 'Which staff took part?', 'Hannah Wray');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send to the manager to sign', 'Sent');
    await follow(priya, 'Read what you sent', 'Hold or other restrictive intervention');
    await says(priya, 'Open: accounts to come', 'Joel Adeyemi: still to be written', 'Hannah Wray: still to be written');
    record = new URL(priya.url()).pathname;
  });

  const accounts = [[joel, 'joel.adeyemi', 'I held your left elbow.'], [hannah, 'hannah.wray', 'I took the knife from the table.']];
  await step('Joel and Hannah each find it on their list; neither is shown what others wrote', async () => {
    for (const [page, name] of accounts) {
      await signIn(page, name);
      await page.goto('/tasks');
      await says(page, 'Tyler: Write your own account of what happened');
      await page.goto(record);
      await doesNotSay(page, 'knife', 'get off');
      await page.goto(`${record}/print`);
      await doesNotSay(page, 'knife', 'get off');
      await page.goto(`${record.split('/records/')[0]}/timeline?kind=restrictive-intervention`);
      await says(page, /Write your own account first/);
      await page.goto(`${record}/parts/own_account`);
      await sees(page, 'Your own account');
    }
    await goodEverywhere(joel, 'the page of an own account');
  });

  await step('they write at the same time, and both are kept', async () => {
    for (const [page, , words] of accounts) await write(page, 'What did you see and do?', words);
    await Promise.all(accounts.map(([page]) => press(page, 'Save', 'Hold or other restrictive intervention')));
    for (const [page] of accounts) {
      await page.goto(record);
      await says(page, 'I held your left elbow.', 'I took the knife from the table.', 'You came in from the bus and went for the knife drawer.');
      assert.equal(await page.getByText('Open: accounts to come').count(), 0);
    }
  });

  await step('Tyler is asked twice to talk about it, and each time is kept', async () => {
    for (const [answer, time] of [['Asked, did not want to', '4:25pm'], ['Not now, perhaps later', '4:30pm']]) {
      await joel.goto(`${record}/parts/offer`);
      await write(joel, 'Time', time);
      await choose(joel, 'What did Tyler answer?', answer);
      await press(joel, 'Save', 'Hold or other restrictive intervention');
    }
    await says(joel, 'Asking Tyler to talk about it: 2 times', 'Asked, did not want to', 'Not now, perhaps later');
    await goodEverywhere(joel, 'a record with everything added');
  });

  await step('Marcus, who was there too, begins a second record: the page to check says of the first, and takes his account there', async () => {
    await signIn(marcus, 'marcus.bell');
    await marcus.goto(`${record.split('/records/')[0]}/records/new/restrictive-intervention`);
    await whatLedUpToIt(marcus);
    await press(marcus, 'Save and go on', 'The hold');
    await marcus.goto(marcus.url().replace(/\/\d+(\?.*)?$/, '/check'));
    await says(marcus, 'Is this the same hold?', /Priya Nair has already sent a record of a hold at 4:10pm/);
    await doesNotSay(marcus, 'You put it down.', 'I held your left elbow.');
    await goodEverywhere(marcus, 'a second record of one hold, to check');
    await signIn(ruth, 'ruth.callan');
    await ruth.goto(record);
    await says(ruth, 'This may be one hold recorded twice', /Marcus Bell has already begun a record of a hold at 4:10pm, and not sent it yet/);
    await press(marcus, 'Add my account to that record', 'Your own account');
    await marcus.goto(record);
    await doesNotSay(marcus, 'I held your left elbow.');
    await follow(marcus, 'Write your own account', 'Your own account');
    await write(marcus, 'What did you see and do?', 'I moved Jodie away.');
    await press(marcus, 'Save', 'Hold or other restrictive intervention');
  });

  await step('Ruth, who took no part, reads all of it and may sign', async () => {
    await ruth.goto(`${record}/parts/spoken`);
    await ruth.getByRole('group', { name: /When did you talk with the people who held Tyler/ }).last().getByLabel('Time').fill('4:30pm');
    await press(ruth, 'Save', 'Hold or other restrictive intervention');
    await follow(ruth, 'Sign or return', /.+/);
    await press(ruth, 'Agree and sign');
  });
});
