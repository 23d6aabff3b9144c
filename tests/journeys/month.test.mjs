// The key worker's monthly summary: Priya sees what Tyler's records of November say, each with its record, begins the
// report with it, changes a word, adds his own words and sends it to Ruth.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, press, says, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('a month for the social worker, begun from the records', async t => {
  const priya = await person(browser, server);
  const step = story(t);
  let tyler;

  await step('she sees what the records of the month say, with the record behind each', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Tyler B');
    await priya.waitForURL('**/children/*');
    tyler = new URL(priya.url()).pathname;
    await priya.goto(`${tyler}/plans`);
    await follow(priya, 'The month for a report');
    await says(priya, 'You mended the gate latch.', 'Show your hands flat on the table when it starts',
      /^\d+ of \d+ school days, as the daily logs say\.$/, /^6 of 10\. Three times again/);
    await doesNotSay(priya, 'Held by', 'A headache at 8pm');   // above the level of the report
    await goodEverywhere(priya, 'the month');
  });

  await step('the report begins with it, is hers to change, and goes to Ruth to be approved', async () => {
    await press(priya, 'Begin the report with this', /For whom/);
    assert.equal(await priya.getByRole('group', { name: 'From', exact: true }).getByLabel('Month').inputValue(), '11');
    await press(priya, 'Save and go on', /How Tyler is doing/);
    const well = priya.getByLabel('What is going well?');
    assert.match(await well.inputValue(), /You mended the gate latch\./);
    assert.equal(await priya.getByLabel('Tyler’s own words for this report').inputValue(), '');
    await well.fill(`You say it before it is too much.\n${await well.inputValue()}`);
    await choose(priya, /How did Tyler give/, 'Spoken');
    await write(priya, 'Tyler’s own words for this report', '“Tell Femi the gate shuts.”');
    await choose(priya, 'Have you read it aloud as its reader would?', 'Yes');
    await goodEverywhere(priya, 'the report');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, /^Send to /, 'Sent');
    await says(priya, /Waits for a signature/);
    await follow(priya, 'Read what you sent', 'Progress report');
    await says(priya, /You say it before it is too much\./, '“Tell Femi the gate shuts.”');
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, `${tyler}/month`);
  });
});
