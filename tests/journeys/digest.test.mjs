// The daily digest: a manager tries the mail relay, a worker asks for the digest, and it arrives once, without a name.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { CLOCK, demoCopy, openBrowser, person, serve, signIn } from './keywork.mjs';
import { mailSink, until } from './mail_sink.mjs';
import { pick, press, says, story, write } from './writing.mjs';

let browser, sink, demo, settings, server;
before(async () => {
  [browser, sink] = await Promise.all([openBrowser(), mailSink()]);
  demo = demoCopy();
  settings = sink.settings(demo.folder);
});
after(async () => { await browser?.close(); await server?.kill(); sink?.stop(); if (demo) rmSync(demo.folder, { recursive: true, force: true }); });

const start = clock => serve({ clock, database: demo.file, more: ['--mail', settings] });
const of = async (subject) => (await sink.messages()).filter(one => one.subject.startsWith(subject));

test('the daily digest', async t => {
  const step = story(t);
  server = await start(CLOCK);

  await step('Ruth tries the mail relay', async () => {
    const ruth = await person(browser, server);
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/notices/mail');
    await says(ruth, 'Yes, with a secret that is never shown', 'keywork@example.org');
    assert.ok(!(await ruth.content()).includes('hush'));
    await write(ruth, 'Send a test message to', 'ruth');
    await press(ruth, 'Send a test message');
    await ruth.getByRole('alert').getByText(/Enter an e-mail address/).waitFor();
    await write(ruth, 'Send a test message to', 'ruth@example.org');
    await press(ruth, 'Send a test message');
    const [message] = await until('the test message', async () => {
      const all = await of('Keywork: a test');
      return all.length > 0 && all;
    });
    assert.equal(message.to[0].address, 'ruth@example.org');
    await until('that it was sent', async () => {
      await ruth.reload();
      return await ruth.getByText('Sent Tue 4:35pm').count() > 0;
    });
    await goodEverywhere(ruth, 'e-mail');
  });

  await step('Marcus asks for the digest', async () => {
    const marcus = await person(browser, server, { width: 390, height: 844 });
    await signIn(marcus, 'marcus.bell');
    await marcus.goto('/account/notices');
    await write(marcus, 'Your e-mail address', 'marcus@example.org');
    await pick(marcus, 'At what time?', '6am');
    await press(marcus, 'Send it to me', 'Daily e-mail and calendar');
    await says(marcus, 'You get it.');
    await goodEverywhere(marcus, 'the daily e-mail');
    assert.equal((await of('Keywork: ')).length, 1, 'its hour has passed: it begins tomorrow');
  });

  await step('it comes the next morning, once, with counts and links and nobody’s name', async () => {
    assert.equal(await server.stop(), 0);
    server = await start('2026-11-25T06:00:01Z');
    const [digest] = await until('the digest', async () => {
      const all = (await sink.messages()).filter(one => one.to[0].address === 'marcus@example.org');
      return all.length > 0 && all;
    });
    assert.match(digest.subject, /^Keywork: \d+ things? to look at$/);
    assert.match(digest.text, /- \d+ late things? ha(s|ve) come to you/);
    assert.match(digest.text, /deadlines? (is|are) due soon/);
    assert.match(digest.text, /https:\/\/keywork\.example\.org\/account\/notices/);
    assert.doesNotMatch(digest.subject + digest.text, /Kacper|Tyler|Jodie|Amara|Larch|Bell|Key-work|hold/i);
    assert.equal(await server.stop(), 0);
    server = await start('2026-11-25T09:00:00Z');   // started again: it is sent no more
    const ruth = await person(browser, server);
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/notices/mail');
    await write(ruth, 'Send a test message to', 'ruth@example.org');
    await press(ruth, 'Send a test message');
    await until('the second test message', async () => (await of('Keywork: a test')).length === 2);
    assert.equal((await sink.messages()).length, 3);
  });

  await step('the program stops cleanly while it looks for mail to send', async () => {
    assert.equal(await server.stop(), 0);
    server = null;
  });
});
