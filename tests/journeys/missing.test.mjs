// A child is missing: the report, a search, who was told, Today for everybody, the sheet, the return and the
// interview that nobody of the home may hold. Then the manager counts holds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, press, question, says, sees, story, write } from './writing.mjs';

let browser, server;
before(async () => { browser = await openBrowser(); server = await serve(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('missing from report to return', async t => {
  const step = story(t);
  const priya = await person(browser, server, { width: 390, height: 844 });
  const ruth = await person(browser, server);
  let live, sent;

  await step('Priya writes an incident first: that Amara is missing asks for its own record, and stays on her list', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await follow(priya, 'Amara O', /^Amara/);
    await priya.goto(`${new URL(priya.url()).pathname}/records/new/incident`);
    await write(priya, 'Time', '3:45pm');
    await write(priya, 'Where did it happen?', 'Bus stop at school');
    await choose(priya, 'What kind of incident?', 'Missing, or away without agreement');
    await choose(priya, 'How serious was it?', 'Serious');
    await write(priya, 'What led up to it?', 'The last bell.');
    await write(priya, 'What happened?', 'You were not at the bus.');
    await press(priya, 'Save and go on', /What helped/);
    await choose(priya, 'What did you try?', 'Gave space');
    await choose(priya, /Did you do what Amara’s plan says/, 'Yes');
    await choose(priya, /Was Amara held/, 'No');
    await write(priya, 'How did it end?', 'We are looking for you.');
    await press(priya, 'Save and go on', 'Injuries');
    await choose(priya, /marks, pain or injury to Amara/, 'No, we checked');
    await choose(priya, 'Was anyone else hurt?', 'No, we checked');
    await press(priya, 'Save and go on', 'Who needs to know');
    await choose(priya, /worried about anyone’s safety/, 'I have thought about it, and no');
    await choose(priya, /Was it bullying/, 'No');
    await choose(priya, 'Were the police called?', 'No');
    await choose(priya, /family been told/, 'Not yet');
    await press(priya, 'Save and go on', 'Afterwards');
    await choose(priya, /give their side of it/, 'Spoken');
    await write(priya, /What did Amara say about it/, '“See you.”');
    await choose(priya, /sat down with Amara/, 'Not yet, it is planned');
    await press(priya, 'Save and go on', 'Check and send');
    await says(priya, 'Start the missing record');
    await priya.getByRole('main').getByRole('button', { name: /^Send/ }).last().click();
    await sees(priya, 'Sent');
    await follow(priya, 'Read what you sent', 'Incident');
    sent = new URL(priya.url()).pathname;
    await priya.goto('/tasks');
    await says(priya, 'Amara: Start the missing record');
  });

  await step('Priya reports Amara missing in a minute, from there', async () => {
    await priya.goto(sent);
    await follow(priya, 'Start the missing record', 'Who is not here');
    await choose(priya, 'Do you know where Amara is?', 'No: Amara is missing');
    assert.equal(await priya.getByLabel('Time', { exact: true }).inputValue(), '3:45pm');
    assert.equal(await priya.getByLabel('Where was Amara last seen?').inputValue(), 'Bus stop at school');
    await write(priya, 'Who saw Amara last?', 'Mr Obi, at the gate');
    await write(priya, 'What is Amara wearing?', 'School coat, blue bag');
    await write(priya, 'What does Amara look like?', 'Tall, braids, purple glasses');
    await goodEverywhere(priya, 'who is not here');
    await press(priya, 'Save and go on', 'How worried are we');
    await choose(priya, 'What makes it more dangerous now?', 'This is not like them');
    await choose(priya, 'How high is the risk now?', 'Medium');
    await write(priya, 'Why?', 'You always ring.');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send, and go on looking', 'Sent');
    await priya.goto(sent);
    await sees(priya, 'Incident');
    assert.equal(await priya.getByRole('link', { name: 'Start the missing record' }).count(), 0);
  });

  await step('it stands over Today of everybody there, and beside Amara', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/');
    await says(ruth, 'Amara is missing for 50 minutes');
    await goodEverywhere(ruth, 'Today with a child missing');
    await follow(ruth, /What was done, and what is next/, 'Missing');
    live = new URL(ruth.url()).pathname;
    await ruth.goto(live.split('/missing/')[0]);
    await says(ruth, 'Amara is missing for 50 minutes');
  });

  await step('Priya adds a search and tells the police; each has its time', async () => {
    await priya.goto(live);
    await says(priya, 'Police', 'Not told yet', 'Report the child missing to the police');
    await goodEverywhere(priya, 'an episode that runs');
    await follow(priya, 'Add a search', 'A search');
    await write(priya, 'Where did you look?', 'The library and the bus station');
    await press(priya, 'Save', 'Missing');
    await follow(priya, 'Tell somebody', 'Telling somebody');
    await choose(priya, 'Who was told?', 'Police');
    await press(priya, 'Save');
    await write(priya, 'Police reference', 'NM-2410-M');
    await press(priya, 'Save', 'Missing');
    await says(priya, 'The library and the bus station', /Told 24 November 2026 at 4:35pm/, /reference NM-2410-M/);
    assert.equal(await priya.getByRole('region', { name: 'What is next' }).getByText('Report the child missing to the police').count(), 0);
  });

  await step('the sheet for the police is one tap away', async () => {
    await follow(priya, 'Missing-person sheet, to print', 'Missing-person sheet');
    await says(priya, 'Amara Okafor', 'School coat, blue bag', 'Tall, braids, purple glasses', 'Bus stop at school');
    await goodEverywhere(priya, 'the sheet');
  });

  await step('she is back: the episode ends, the 72 hours begin', async () => {
    await priya.goto(live);
    await follow(priya, 'They are back', 'Amara is back');
    await choose(priya, 'How?', 'On their own');
    await write(priya, 'How is Amara?', 'I am glad you are safe. You were cold.');
    await press(priya, 'Save', 'Missing');
    await says(priya, 'Amara is back', /^Return home interview is offered$/, /^3 days/);
    await goodEverywhere(priya, 'an episode that is over');
    await ruth.goto('/');
    await doesNotSay(ruth, 'Amara is missing');
  });

  await step('nobody of the home may hold the return home interview', async () => {
    await ruth.goto(live);
    await follow(ruth, 'Return home interview', 'The return home interview');
    await choose(ruth, 'Where does it stand?', 'It was held');
    await question(ruth, 'When was that?').getByLabel('Time').fill('4:35pm');
    await press(ruth, 'Save');
    await write(ruth, /Who offered or held it/, 'Joel Adeyemi');
    await question(ruth, 'So it ended when?').getByLabel('Time').fill('4:35pm');
    await press(ruth, 'Save');
    await ruth.getByRole('alert').getByText(/Joel Adeyemi works here/).waitFor();
    await goodEverywhere(ruth, 'an interviewer who is refused');
    await write(ruth, /Who offered or held it/, 'Asha Penrose, return interview service');
    await press(ruth, 'Save', 'Missing');
    await says(ruth, /It was held.*Asha Penrose/);
    assert.equal(await ruth.getByRole('region', { name: 'What is next' }).getByText('Return home interview is offered').count(), 0);
  });

  await step('the list has both what was and what is', async () => {
    await ruth.goto('/missing');
    await says(ruth, 'Nobody is missing or away now.', 'Jodie Maher');
    await goodEverywhere(ruth, 'missing and away');
  });

  await step('Ruth counts holds, and finds the records behind a number', async () => {
    await ruth.goto('/holds?period=6');
    await says(ruth, 'By child', 'By type of hold', 'By what set it off', /minutes altogether/);
    await goodEverywhere(ruth, 'holds, counted');
    await follow(ruth, /^Family time or news/, /By what set it off/);
    await goodEverywhere(ruth, 'the records behind a number');
    assert.match(ruth.url(), /\/holds\/behind\?period=6&by=trigger&key=FAMILY$/);
    await ruth.getByRole('main').getByRole('table').getByRole('link').first().click();
    await sees(ruth, 'Hold or other restrictive intervention');
    await says(ruth, /Trained to hold, on that day/);
  });

  await step('a stranger finds nothing there', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    for (const path of [live, `${live}/sheet`]) await isRefused(stranger, path);
  });
});
