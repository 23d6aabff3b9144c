// Alternative provision: Steph sees who is not there, visits Zara at home with Carl waiting to hear from her, writes
// up the visit and what she saw in the workshop, Nikhil signs, and Larch House reads nothing of it.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

const at = (page, words, time) => question(page, words).getByLabel('Time').fill(time);

async function theVisit(steph) {
  await at(steph, 'When did you arrive?', '2:10pm');
  await at(steph, 'When did you go?', '2:40pm');
  await choose(steph, 'How did it go?', 'Saw Zara and spoke alone');
  await choose(steph, 'Did you see Zara alone?', 'Yes');
  await write(steph, /^What was the home like/, 'Warm. Boxes in the hall. A dog that barked and then slept.');
  await write(steph, 'What did you talk about?', 'You said the bus is the hard part. We read the timetable together.');
}

async function viewsAndWhatComesNext(steph) {
  await choose(steph, 'How did Zara give their view?', 'Spoken');
  await write(steph, /^What did Zara say/, '“I will come if Colin drives.”');
  await write(steph, 'What was agreed?', 'Colin drives on Thursday and Friday.');
  await at(steph, 'When did you tell your buddy that you are safe?', '2:45pm');
}

async function theObservation(steph) {
  await write(steph, 'Time', '11:20am');
  await write(steph, 'Where did it happen?', 'Workshop');
  await write(steph, /^Just before/, 'The band saw started behind you.');
  await write(steph, 'What did Callum do and say?', 'You put your hands over your ears and walked out.');
  await write(steph, /^Just after/, 'Dan stopped the saw. You came back after two minutes.');
}

toldBothWays('a home visit and an observation', async (t, person) => {
  const steph = await person({ width: 390, height: 844 });
  const nikhil = await person();
  const step = story(t);
  let zara, visit;

  await step('Steph signs in: who is absent and not explained, then her visits', async () => {
    await signIn(steph, 'steph.rowntree');
    await sees(steph, 'Today at Foundry Lane');
    await says(steph, 'Not seen since Friday', /Visit at home with Carl/);
    await goodEverywhere(steph, 'Today');
  });

  await step('she opens Zara and writes up the visit', async () => {
    await follow(steph, 'Zara Whitlow', 'Zara Whitlow');
    zara = new URL(steph.url()).pathname;
    await goodEverywhere(steph, 'a young person');
    await follow(steph, 'Record', /Record/);
    await says(steph, 'A visit to where Zara lives, and that you are safely back');
    await follow(steph, 'Home visit', 'Before you go');
    await goodEverywhere(steph, 'before the visit');
    await write(steph, 'Why are you visiting?', 'Nobody has seen Zara since Friday.');
    await choose(steph, 'Is the family expecting you?', 'Yes');
    await choose(steph, 'Have you read the warnings for this address?', 'Yes');
    await choose(steph, 'Who is waiting to hear that you are safe?', 'Carl Oduya');
    await at(steph, 'When do you leave?', '1:50pm');
    await at(steph, 'When do you expect to be back?', '3pm');
  });

  await step('she finishes later, on a computer: the words are there', async () => {
    await press(steph, 'Finish later');
    await goodEverywhere(steph, 'after finishing later');
    const desk = await person();
    await signIn(desk, 'steph.rowntree');
    await desk.goto('/drafts');
    await goodEverywhere(desk, 'drafts');
    await follow(desk, /Home visit/, 'Before you go');
    assert.equal(await desk.getByLabel('Why are you visiting?').inputValue(), 'Nobody has seen Zara since Friday.');
    await press(desk, 'Save and go on', 'The visit');
    await theVisit(desk);
    await goodEverywhere(desk, 'the visit');
    await press(desk, 'Save and go on', 'Views, and what comes next');
    await viewsAndWhatComesNext(desk);
    await goodEverywhere(desk, 'what comes next');
    await press(desk, 'Save and go on', 'Check and send');
    await goodEverywhere(desk, 'check and send');
    await press(desk, 'Send to your line manager to sign', 'Sent');
    await goodEverywhere(desk, 'sent');
    await follow(desk, 'Read what you sent', 'Home visit');
    visit = new URL(desk.url()).pathname;
    await desk.context().close();
  });

  await step('the clock of the safe check-in stands with its source, and is met', async () => {
    await steph.goto(visit);
    const duty = steph.getByRole('region', { name: 'What must be done' }).getByRole('listitem')
      .filter({ hasText: 'Check in as safe after the visit' });
    await duty.getByText('Met').waitFor();
    await duty.getByText(/15 minutes after the planned finish\. Local lone working policy/).waitFor();
    await goodEverywhere(steph, 'the visit, sent');
  });

  await step('Nikhil returns it with a question; Steph answers and asks again', async () => {
    await signIn(nikhil, 'nikhil.bosewell');
    await nikhil.goto('/to-sign');
    await nikhil.locator(`main a[href="${visit}/sign"]`).click();
    await sees(nikhil, 'Home visit');
    await goodEverywhere(nikhil, 'the page to sign on');
    await write(nikhil, 'What is missing, or must be put right?', 'Who else was at home?');
    await press(nikhil, 'Return to its author');
    await steph.goto('/to-sign');
    await says(steph, 'Returned to you', /Who else was at home\?/);
    await goodEverywhere(steph, 'what was returned');
    await steph.locator(`main a[href="${visit}"]`).click();
    await sees(steph, 'Home visit');
    await follow(steph, 'Add a correction', /^Add to:/);
    await pick(steph, /About which answer/, 'What did you talk about?');
    await write(steph, 'What do you want to add?', 'Colin, in the kitchen.');
    await write(steph, 'If it is a correction: why?', 'I left it out.');
    await press(steph, 'Add to the record', 'Home visit');
    await press(steph, /Ask .*again/, 'Home visit');
    await goodEverywhere(steph, 'the visit, asked again');
  });

  await step('he signs', async () => {
    await nikhil.goto('/to-sign');
    await nikhil.locator(`main a[href="${visit}/sign"]`).click();
    await sees(nikhil, 'Home visit');
    await says(nikhil, 'Colin, in the kitchen.', /Nikhil Bosewell returned it/, 'Who else was at home?');
    await press(nikhil, 'Agree and sign');
    await nikhil.goto(visit);
    await says(nikhil, /Nikhil Bosewell agreed and signed, 24 November 2026 at 4:35pm/);
    await goodEverywhere(nikhil, 'the visit, signed');
  });

  await step('it stands in the timeline', async () => {
    await steph.goto(`${zara}/timeline?kind=home-visit`);
    await says(steph, /Saw Zara and spoke alone\. Colin drives on Thursday and Friday/);
    await goodEverywhere(steph, 'the timeline');
  });

  await step('she observes Callum, before, during and after', async () => {
    await steph.goto('/');
    await follow(steph, 'Callum Strand', 'Callum Strand');
    await follow(steph, 'Record', /Record/);
    await follow(steph, 'Observation', 'What you saw');
    await theObservation(steph);
    await goodEverywhere(steph, 'an observation');
    await press(steph, 'Save and go on', 'How long, how often, why');
    await goodEverywhere(steph, 'how long, how often, why');
    await press(steph, 'Save and go on', 'Check and send');
    await press(steph, 'Save the observation', /^S/);
    await follow(steph, 'Read what you sent', 'Observation');
    await says(steph, /band saw/);
  });

  await step('somebody from elsewhere finds nothing there', async () => {
    const stranger = await person();
    await signIn(stranger, 'priya.nair');
    for (const path of [visit, zara, `${visit}/print`, `${visit}/sign`, `${zara}/records/new/good-moment`]) await isRefused(stranger, path);
    await stranger.goto('/search?for=Zara');
    await doesNotSay(stranger, 'Whitlow');
  });
});
