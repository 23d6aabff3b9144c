// A day at a special school with a call-out: Gwen, on a phone without script, calls for help with Ivo; Tariq and Helen both
// see it above everything else, both go, both stop; Tariq finishes the record later, and it stays on his list until then.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const where = 'Ivo L, Rowan class';

/** The screens of the incident after its first, as little as it asks. */
async function theRest(tariq) {
  await press(tariq, 'Save and go on', 'What helped, and how it ended');
  await choose(tariq, 'What did you try?', 'Gave space');
  await choose(tariq, /Did you do what Ivo’s plan says/, 'Yes');
  await choose(tariq, /Was force used/, 'No');
  await write(tariq, 'How did it end?', 'You drew the canal and went back to maths.');
  await press(tariq, 'Save and go on', 'Injuries');
  await choose(tariq, /marks, pain or injury to Ivo/, 'No, we checked');
  await choose(tariq, 'Was anyone else hurt?', 'No, we checked');
  await press(tariq, 'Save and go on', 'Who needs to know');
  await choose(tariq, /worried about anyone’s safety/, 'I have thought about it, and no');
  await choose(tariq, /Was it bullying/, 'No');
  await choose(tariq, 'Were the police called?', 'No');
  await choose(tariq, /parent or carer been told/, 'Not yet');
  await press(tariq, 'Save and go on', 'Afterwards');
  await choose(tariq, /give their side of it/, 'Spoken');
  await write(tariq, /What did Ivo say about it/, '“Too many voices.”');
  await choose(tariq, /sat down with Ivo/, 'Not yet, it is planned');
  await choose(tariq, /plan need another look/, 'No');
  await press(tariq, 'Save and go on', 'Check and send');
}

test('a special-school day with a call-out', async t => {
  const gwen = await person(browser, server, { width: 390, height: 844, script: false });
  const tariq = await person(browser, server, { width: 390, height: 844 });
  const helen = await person(browser, server);
  const step = story(t);
  let call;

  await step('Gwen calls for a senior: who, where, what is needed', async () => {
    await signIn(gwen, 'gwen.aspinwall');
    await follow(gwen, 'Call out', 'Call out');
    await press(gwen, 'Call out', 'Call out');
    await gwen.getByRole('alert').getByText('Choose who needs help').waitFor();
    await goodEverywhere(gwen, 'calling for help');
    await pick(gwen, 'Who needs help?', 'Ivo Lindgren');
    await write(gwen, 'Where?', 'Rowan class');
    await choose(gwen, 'What is needed?', 'A senior');
    await write(gwen, /^What should they know/, 'Ear defenders please');
    await press(gwen, 'Call out', where);
    call = new URL(gwen.url()).pathname;
    await says(gwen, 'Nobody yet', 'Ear defenders please');
  });

  await step('Tariq sees it above everything else, says once that he goes, however often he taps', async () => {
    await signIn(tariq, 'tariq.mendel');
    await says(tariq, `Help needed: ${where}`, /Gwen Aspinwall called at 4:35pm/);
    await goodEverywhere(tariq, 'Today with a call-out');
    const again = await tariq.context().newPage();
    await again.goto('/');
    await press(tariq, `I’m going ${where}`, where);
    await press(again, `I’m going ${where}`, where);
    assert.equal(await again.getByText('Went at 4:35pm').count(), 1);
    await again.close();
    await goodEverywhere(tariq, 'a call-out that somebody went to');
  });

  await step('Helen goes as well; both are kept, and it is over when the second stops', async () => {
    await signIn(helen, 'helen.strudwick');
    await says(helen, /Tariq Mendel went at 4:35pm/);
    await press(helen, `I’m going ${where}`, where);
    await press(tariq, `Handed over ${where}`, where);
    await says(tariq, 'An adult is there');
    await press(helen, `Calm again ${where}`, where);
    await says(helen, 'Over', 'Not written up');
    await gwen.goto('/');
    await doesNotSay(gwen, 'Help needed');
  });

  await step('Tariq writes it up later: it stays on his list, with the time and the place filled in', async () => {
    await tariq.goto(call);
    await press(tariq, 'Finish later', where);
    await tariq.getByRole('alert').getByText('Choose what you write it up as').waitFor();
    await goodEverywhere(tariq, 'writing it up');
    await choose(tariq, 'What do you write it up as?', 'Incident');
    await press(tariq, 'Finish later', where);
    await says(tariq, 'To be finished');
    await tariq.goto('/tasks');
    await says(tariq, /Ivo: Write up the call-out at 4:35pm/);
    await tariq.goto('/call-outs');
    await says(tariq, /1 still to be written up/);
    await goodEverywhere(tariq, 'the call-outs of the day');
  });

  await step('he finishes and sends it: it is off his list, and in Ivo’s story in one line', async () => {
    await tariq.goto(call);
    await follow(tariq, 'Finish it', 'What happened');
    assert.equal(await tariq.getByLabel('Time').first().inputValue(), '4:35pm');
    assert.equal(await tariq.getByLabel('Where did it happen?').inputValue(), 'Rowan class');
    await choose(tariq, 'What kind of incident?', 'Learning was disrupted');
    await choose(tariq, 'How serious was it?', 'Upsetting');
    await write(tariq, 'What led up to it?', 'Two groups came in at once.');
    await write(tariq, 'What happened?', 'You put your hands over your ears and went under the table.');
    await theRest(tariq);
    await tariq.getByRole('button', { name: /^Send to/ }).click();
    await sees(tariq, 'Sent');
    await tariq.goto('/tasks');
    await tariq.getByText('Since yesterday').waitFor();
    await tariq.goto('/call-outs');
    await says(tariq, 'Written up');
    await doesNotSay(tariq, 'still to be written up');
  });

  await step('Helen counts by hour, day, place and student, and nothing more', async () => {
    await helen.goto('/call-outs/counted');
    await says(helen, '4pm to 5pm', 'Tuesday', 'Rowan class', 'Ivo L');
    await goodEverywhere(helen, 'call-outs, counted');
    await helen.goto('/call-outs');
    await helen.getByRole('link', { name: where }).click();
    await helen.goto('/children');
    await follow(helen, /^Ivo/, 'Ivo Lindgren');
    await helen.goto(`${new URL(helen.url()).pathname}/timeline?kind=call-out`);
    await says(helen, /Help was called to Rowan class\. An adult went at once\. Calm again at 4:35pm\./);
  });

  await step('Jo opens today’s enrichment from Today, with its room, adults and students, and says who came', async () => {
    const jo = await person(browser, server, { width: 390, height: 844 });
    await signIn(jo, 'jo.bexley');
    await follow(jo, 'Enrichment: Canal model', 'Canal model');
    await says(jo, /Enrichment, 3:45pm to 5pm, Art room/, 'Jo Bexley', 'Ivo L', 'Teddy M');
    await press(jo, 'Arrived Ivo L', 'Canal model');
    await press(jo, 'Not here Teddy M', 'Canal model');
    await press(jo, 'Finish the session', 'Canal model');
    await says(jo, /Finished by Jo Bexley/);
  });

  await step('somebody from elsewhere finds nothing of it', async () => {
    const dan = await person(browser, server);
    await signIn(dan, 'dan.ormesher');
    await isRefused(dan, call);
  });
});
