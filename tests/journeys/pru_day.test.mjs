// A day at a PRU by groups and sessions: Beth makes a reintegration group that works in a mainstream school, Maya opens her
// session on a phone without script, taps how each pupil is, writes from it, calls for help in one tap and finishes it.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { family, intervention, lesson, meeting, oneToOne, report, target, toDo } from './kinds.mjs';
import { choose, doesNotSay, follow, formOf, isRefused, more, pathOf, pick, press, says, sees, sends, story, tell, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

// The clock stands still: two taps of one second come in either order.
const taps = /arrived 4:35pm, needs help 4:35pm\. Mostly in it\.|needs help 4:35pm, arrived 4:35pm\. Mostly in it\./i;
const card = (page, name) => page.getByRole('region', { name, exact: true });

async function aPeriod(beth, from, to) {
  await pick(beth, 'On which day?', 'Tuesday');
  await write(beth, 'From', from);
  await write(beth, 'To', to);
  await write(beth, 'What is the period called?', 'Visit');
  await write(beth, 'Where is it?', 'St Oswin’s, Year 4');
  await write(beth, /^What is done in it/, 'Maths with the class');
  await press(beth, 'Put it in the week', 'Back to school');
}

test('a day at a PRU', async t => {
  const beth = await person(browser, server);
  const maya = await person(browser, server, { width: 390, height: 844, script: false });
  const step = story(t);
  let session, poppy;

  await step('Beth makes a reintegration group that works in a mainstream school, with its pupils, adults and week', async () => {
    await signIn(beth, 'beth.ollerton');
    await beth.goto('/groups');
    await press(beth, 'Make the group', 'Groups and timetable');
    await beth.getByRole('alert').getByText('Choose what kind of group it is').waitFor();
    await goodEverywhere(beth, 'the groups');
    await write(beth, 'What is it called?', 'Back to school');
    await choose(beth, 'What kind of group?', 'Reintegration group');
    await press(beth, 'Make the group', 'Back to school');
    await pick(beth, 'Who comes in?', 'Bilal Sarwen');
    for (const day of ['Monday', 'Wednesday', 'Friday']) await beth.getByLabel(day, { exact: true }).uncheck();
    await press(beth, 'Add to the group', 'Back to school');
    await says(beth, /Tuesday and Thursday, since 24 Nov/, 'On two rolls');
    await pick(beth, 'Which adult is with it?', 'Ife Danso');
    await press(beth, 'Put them with it', 'Back to school');
    await aPeriod(beth, '10am', '9am');
    await beth.getByRole('alert').getByText('Enter an end that is after the start').waitFor();
    await goodEverywhere(beth, 'a group');
    await aPeriod(beth, '9am', '10am');
    await says(beth, 'Tuesday, 9am to 10am');
    await beth.goto('/sessions');
    await says(beth, '9am to 10am, Back to school: Maths with the class', /St Oswin’s, Year 4 · Ife Danso · 1 expected/);
    await goodEverywhere(beth, 'the sessions of the day');
  });

  await step('Maya opens her session from Today: who is expected, and who is at the other school today', async () => {
    await signIn(maya, 'maya.thornley');
    await says(maya, 'Otters after school: Cooking and tea');
    await goodEverywhere(maya, 'Today with sessions');
    await follow(maya, 'Otters after school: Cooking and tea', 'Cooking and tea');
    session = new URL(maya.url()).pathname;
    await says(maya, 'Not expected on this day of the week: Ellis B.', /It is not the attendance register/);
    await goodEverywhere(maya, 'a session');
  });

  await step('she taps how Poppy is; a second tap of the same changes nothing', async () => {
    const again = await maya.context().newPage();
    await again.goto(session);
    for (const page of [maya, again]) await press(page, 'Arrived Poppy G', 'Cooking and tea');
    await again.close();
    await press(maya, 'Needs help Poppy G', 'Cooking and tea');
    await press(maya, '4 Poppy G: Mostly in it', 'Cooking and tea');
    await says(maya, taps);
    await press(maya, 'Not here Bilal S', 'Cooking and tea');
  });

  await step('Ife is put in for today; Poppy’s observation begins with time and place', async () => {
    await pick(maya, 'Who is in for today?', 'Ife Danso');
    await press(maya, 'Put them in', 'Cooking and tea');
    await says(maya, 'Ife Danso (today)');
    await press(maya, 'Observation for Poppy G', 'What you saw');
    assert.equal(await maya.getByLabel('Time').first().inputValue(), '4:35pm');
    assert.equal(await maya.getByLabel('Where did it happen?').inputValue(), 'Kitchen');
    poppy = /\/children\/[^/]+/.exec(maya.url())[0];
    await press(maya, 'Finish later');
  });

  await step('she calls for help in one tap; Beth sees it on Today, and then nobody needs to come', async () => {
    await maya.goto(session);
    await press(maya, 'Call out for Poppy G', 'Poppy G, Kitchen');
    await beth.goto('/');
    await says(beth, 'Help needed: Poppy G, Kitchen');
    await press(maya, 'Nobody needs to come Poppy G, Kitchen', 'Poppy G, Kitchen');
    await says(maya, 'Called off', 'Nothing to write');
  });

  await step('she finishes the session: one line in Poppy’s story, and nobody else’s name', async () => {
    await maya.goto(session);
    await press(maya, 'Finish the session', 'Cooking and tea');
    await says(maya, /Finished by Maya Thornley/);
    assert.equal(await card(maya, 'Poppy G').getByRole('button').count(), 0);
    await goodEverywhere(maya, 'a session that is finished');
    await maya.goto(`${poppy}/timeline?kind=session`);
    await says(maya, 'Cooking and tea, 3:30pm to 5pm', taps);
    await doesNotSay(maya, 'Bilal');
  });

  await step('somebody from elsewhere finds nothing, and Maya makes no groups', async () => {
    await isRefused(maya, '/groups');
    const dan = await person(browser, server);
    await signIn(dan, 'dan.ormesher');
    await isRefused(dan, session);
  });
});

test('what Maya writes with and for her pupils', async t => {
  const maya = await person(browser, server, { width: 390, height: 844, script: false });
  const beth = await person(browser, server, { script: false });
  const grace = await person(browser, server, { script: false });
  const step = story(t);
  const aim = 'I ask for the card before I shout';
  let poppy, ellis, plan;
  const begin = kind => `${poppy}/records/new/${kind}`;
  const signed = async (page, record) => { await page.goto(`${record}/sign`); await press(page, 'Agree and sign'); };
  const sent = async (page, title) => { await follow(page, 'Read what you sent', title); return new URL(page.url()).pathname; };

  await step('she writes how she changed a lesson for Poppy, how much help it took, and what Poppy and the teacher were told', async () => {
    await signIn(maya, 'maya.thornley');
    poppy = await pathOf(maya, /^Poppy/);
    ellis = await pathOf(maya, /^Ellis/);
    await sends(maya, begin('learning-note'), 'Save the note', lesson('Poppy'));
    await sent(maya, 'Learning note');
    await says(maya, 'With ribbon: paper was too small', 'Halves are safe. Thirds are not.');
  });

  await step('she watches for an assessment, and says what is good: she kept going', async () => {
    await sends(maya, begin('observation'), 'Save the observation', [
      ['Where did it happen?', 'Story corner'], ['Which kind of observation?', 'What I saw'], ['About', 'Being with others'],
      ['What did you see?', 'You waited for your turn twice.'], [/^Is it for an assessment/, 'Yes'],
    ], []);
    await sends(maya, begin('good-moment'), 'Save the good moment', [['What kind of good moment?', 'Kept going'],
      ['What did Poppy do?', 'You tried the third time.'], ['Have you told Poppy?', 'Yes'], more, [/family or carer been told/, 'Yes']]);
  });

  await step('Ellis scores his target first, then she does, with what shows it', async () => {
    await sends(maya, `${ellis}/records/new/target-progress`, 'Save the progress', [['Which target?', 'I show the stop card when it is too loud'],
      [/^Ellis’s own score/, '7'], ['Your score', '6'], ['What shows it?', 'You showed it at lunch.']]);
    await maya.goto(`${ellis}/outcomes`);
    await says(maya, 'I show the stop card when it is too loud', /6 of 10/, 'Walk with him when the card is up');
  });

  await step('Beth writes an integrated plan: each need, each piece of advice and what it means in class; Grace agrees', async () => {
    await signIn(beth, 'beth.ollerton');
    await sends(beth, begin('integrated-plan'), 'Send to be agreed', [
      ['When did you meet about it?', '10am'], ['Why did Poppy come?', 'Twelve weeks, from St Oswin’s.'],
      [/^Which school is/, 'St Oswin’s, until February'], ['Strengths', 'Reads to others.'], [/^How do we understand/, 'Loud rooms, little sleep.'],
    ], [
      ['Need 1: Area', 'Emotional'], ['Need 1: What Poppy needs', 'Breakfast first'],
      ['Piece of advice 1: From whom, and when', 'Speech and language, October'], ['Piece of advice 1: What they advise', 'One step at a time'],
      ['Piece of advice 1: What this means in class', 'One card, one task'],
    ], [...target('Poppy', aim, 'Feelings and behaviour', 'Never', '3 times of 5'), [/^How ready is/, /./], [/look at it again together/, '2026-12-15']],
    [...family('Poppy', 'Breakfast. One card.'), [/^Add a/], ['Person 1: Who, and what they are to Poppy', 'Maya, support worker'],
      ['Person 1: What they added', 'What works at breakfast']]);
    plan = await sent(beth, 'Integrated plan');
    await signIn(grace, 'grace.ilunga');
    await signed(grace, plan);
  });

  await step('Maya says which part is hers, and has the plan at hand wherever she writes', async () => {
    await maya.goto(`${plan}/parts/part_agreed`);
    await tell(maya, /^Which part is yours/, 'Breakfast, and it is right.');
    await press(maya, 'Save', 'Integrated plan');
    await maya.goto(begin('incident'));
    await maya.getByRole('navigation', { name: 'Plans to keep to' }).getByRole('link', { name: /Integrated plan/ }).waitFor();
  });

  await step('she writes Ellis’s positive handling plan: what calms him first, the hold that is agreed, what his body says against it', async () => {
    await sends(maya, `${ellis}/records/new/positive-handling-plan`, /^Send to/, [
      ['When was the plan talked through?', '10am'], [/^Why does Ellis need/, 'He runs to the road.'], [/^What is likely/, 'Running.'],
    ], [[/^What calms Ellis/, 'The blue card, the quiet room.']], [
      [/^Which holds are agreed/, /^Guide or escort/], [/^Which must not/, /^Ground, face down/], [/^How many adults/, '1'],
      [/^What about Ellis’s body/, 'Asthma or breathing'], [/^At which signs/, 'Fast breath.'],
    ], [[/^What Ellis needs afterwards/, 'His train.'], [/^How will there be fewer/, 'The gate.'], [/look at it again together/, '2026-12-15']],
    [...family('Ellis', 'The card first.'), [/^Do those with parental/, 'Yes'], [/^Who agreed and when/, 'Dad, yesterday']]);
    await sent(maya, 'Positive handling plan');
    await says(maya, 'Version 1, not agreed yet.', 'Asthma or breathing');
  });

  await step('a programme is agreed with a starting score, and a sitting of it says which it was and what was measured', async () => {
    await sends(maya, begin('intervention-plan'), 'Send to be agreed', ...intervention('Poppy', {
      programme: 'Drawing and Talking', need: 'Loud before she is sad.', tool: 'Boxall strand C', score: '4', words: 'I draw it first',
      area: 'Feelings and behaviour', now: 'Never', then: '3 times of 5', asked: 'Beth',
    }));
    await signed(grace, await sent(maya, 'Intervention plan'));
    await sends(maya, begin('key-work'), 'Save the session', ...oneToOne('Poppy', {
      kind: 'Looking back on something', purpose: 'What happened at break', did: 'We drew break time, and who was hurt.',
      said: '“I could ask for the card. I will say sorry.”', hear: ['The next meeting'], own: 'Say sorry to Bilal', adults: 'Maya walks along',
      also: [more, [/^Is it part of a programme/, 'Drawing and Talking'], [/^Which sitting/, '1'], [/^What was measured/, 'Calm 3 of 5']],
    }));
    await sent(maya, '1:1 session');
    await says(maya, 'Calm 3 of 5', '“I could ask for the card. I will say sorry.”');
  });

  await step('she sits in a lesson at his school, and advises those who teach there until they can do it without her', async () => {
    await sends(maya, `${ellis}/records/new/outreach-advice`, 'Save the advice', [
      ['When did it happen?', '9:30am'], ['Where, or how?', 'St Oswin’s, Year 6'], ['Which school or carer?', 'St Oswin’s'], ['Who asked?', 'Mrs Ray'],
      ['What was it?', /^A visit to a lesson/], ['What was the question?', 'He leaves at noise.'], ['What did you advise?', 'The card on his desk.'],
    ], [['Which lesson?', 'Maths'], [/^How much did an adult help/, /./], [/^How much was Ellis in it/, 'Mostly'], [/^Signs that it/, 'He stayed']],
    [['What will they do?', 'Card on the desk each day'], [/^How far can they do it/, /./]]);
  });

  await step('help with personal care says what was done alone; a test has who sat it, with their arrangements', async () => {
    await sends(maya, begin('personal-care-given'), 'Save', [['When was it?', '10:10am'], ['What did you help with?', 'Clean clothes'],
      ['What did Poppy do alone?', 'Chose them and dressed'], ['How was Poppy with it?', '“Do not look.” Nobody did.'], [/^Did you notice a mark/, 'No']]);
    await sends(maya, await formOf(maya, '/records/new', 'Test: invigilation and marking'), 'Send to be signed', [
      ['Which test and paper?', 'Reading, paper 1'], ['When did it start?', '9:30am'], ['When did it end?', '10:30am'], ['Where?', 'Library'],
      ['Pupil 1: Who', 'Poppy Garsdale'], [/^Pupil 1: Access/, 'Extra time, reader'], [/^How many scripts/, '1'], [/^What happened that/, 'Nothing'],
    ], []);
  });

  await step('she is at the meeting about going back, where what was agreed goes on her list, and reports home in plain words', async () => {
    await sends(maya, begin('meeting'), /^Send the minutes/, ...meeting('Poppy', {
      type: 'Going back to school', chair: 'Beth Ollerton', who: 'Mrs Ray', said: '“Breakfast here.”', before: 'Visit: done.', decided: 'Two mornings',
      action: toDo('Ring Mrs Ray about Tuesday', 'Maya Thornley'),
    }));
    await maya.goto('/tasks');
    await says(maya, /Ring Mrs Ray about Tuesday/);
    await sends(maya, begin('progress-report'), /^Send to/, ...report('Poppy', {
      forWhom: ['Parents or carers'], well: 'Reading to others.', attendance: '58 of 60 sessions', targets: 'The card: begun.',
      learning: 'Reading age 11.', next: 'Two mornings at St Oswin’s.',
    }));
  });

  await step('Ife was kicked: what happened, first aid, and whether the law wants it reported', async () => {
    await sends(maya, await formOf(maya, '/records/new', 'Accident and first aid'), /^Send to/, [
      ['Who was hurt or ill?', 'Member of staff'], ['Which member of staff?', 'Ife Danso'], ['When did it happen?', '11am'],
      ['Where did it happen?', 'Hall'], ['What happened?', 'A kick to the shin, while moving others away.'], ['What made it happen?', 'Another person'],
    ], [['What is the injury?', /^Bruise/], ['What first aid was given?', 'Ice.'], [/^Was it a bump/, 'No'],
      ['Did they need more than first aid?', 'No']], [['Is any of this true?', 'None of these'], ['Was something broken or unsafe?', 'No'],
      [/^Does the injury fit/, /^Yes/]]);
  });

  await step('her first aid is on her own file, with what she read of keeping children safe', async () => {
    const form = await formOf(maya, '/staff-files', 'Training done');
    for (const training of ['Paediatric first aid', 'KCSIE read and understood'])
      await sends(maya, form, 'Send', [['What kind of training?', training], ['On which day was it finished?', /^Today/]], []);
    await maya.goto('/training');
    await says(maya, 'Paediatric first aid', 'KCSIE read and understood');
  });
});
