// A visiting day in alternative provision: Steph plans visits to a home and to a school, with the phone at hand where it may
// be rung; the base is told when nobody has heard that she is safe; she arrives, is out and safe, and writes the visit up.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { family, file, lesson, meeting, oneToOne, reintegration, report, target, toDo } from './kinds.mjs';
import { doesNotSay, follow, formOf, isRefused, pathOf, pick, press, says, sees, sends, story, tell, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

async function aVisit(steph, child, { home, place, why, from, to }) {
  await steph.goto('/visits/new');
  await follow(steph, child, /^Visit /);
  if (home) await pick(steph, 'At whose home?', home);
  if (place) await write(steph, 'Or which other place?', place);
  await write(steph, 'What is the visit for?', why);
  await write(steph, 'From', from);
  await write(steph, 'Out again by', to);
  await press(steph, 'Put it in the day');
}

const card = (page, name) => page.getByRole('region', { name });

test('a visiting day in alternative provision', async t => {
  const steph = await person(browser, server, { width: 390, height: 844, script: false });
  const nikhil = await person(browser, server);
  const step = story(t);
  let child;

  await step('Steph plans her day: a home, and a school', async () => {
    await signIn(steph, 'steph.rowntree');
    await follow(steph, 'Visits', 'Visits');
    await aVisit(steph, 'Zara Whitlow', { why: '', from: '3pm', to: '2pm' });
    await steph.getByRole('alert').getByText('Write what the visit is for').waitFor();
    await goodEverywhere(steph, 'planning a visit');
    child = /\/visits\/new\/([^/]+)/.exec(steph.url())[1];
    await aVisit(steph, 'Zara Whitlow', { home: 'Abena Whitlow', why: 'The bus, and next week', from: '3:30pm', to: '4pm' });
    await sees(steph, 'Visits');
    await aVisit(steph, 'Callum Strand', { place: 'Oakfield School', why: 'His way back', from: '4:30pm', to: '5pm' });
    await says(steph, /3:30pm to 4pm: Zara W/, /4:30pm to 5pm: Callum S/, 'Oakfield School', 'Not arrived yet');
    await goodEverywhere(steph, 'the visits of the day');
  });

  await step('nobody has heard that she is safe: the base sees it above everything else', async () => {
    await signIn(nikhil, 'nikhil.bosewell');
    await says(nikhil, 'Steph Rowntree has not said that they are safe', /was to end at 4pm/);
    await goodEverywhere(nikhil, 'Today with a visit overdue');
  });

  await step('she arrives, is out and safe, one tap each; a second tap changes nothing', async () => {
    const again = await steph.context().newPage();
    await again.goto('/visits');
    await press(steph, 'I’ve arrived Zara W', 'Visits');
    await press(again, 'I’ve arrived Zara W', 'Visits');
    await again.close();
    await press(steph, 'I’m out, safe Zara W', 'Visits');
    await card(steph, /Zara W/).getByText('4:35pm').first().waitFor();
    await nikhil.goto('/');
    await doesNotSay(nikhil, 'has not said that they are safe');
  });

  await step('the home visit begins with its times, and stays on her list', async () => {
    await press(steph, 'Write up the home visit Zara W', 'Before you go');
    assert.equal(await steph.getByLabel('Why are you visiting?').inputValue(), 'The bus, and next week');
    await press(steph, 'Finish later');
    await steph.goto('/tasks');
    await says(steph, /Zara: Write up the visit at 3:30pm/);
  });

  await step('somebody from elsewhere finds nothing', async () => {
    const maya = await person(browser, server);
    await signIn(maya, 'maya.thornley');
    await isRefused(maya, `/visits/new/${child}`);
    await maya.goto('/visits');
    await doesNotSay(maya, 'Zara');
  });
});

test('what Steph writes with and for her young people', async t => {
  const steph = await person(browser, server, { width: 390, height: 844, script: false });
  const nikhil = await person(browser, server, { script: false });
  const step = story(t);
  const aim = 'I am in by ten on three days';
  const no = 'I have thought about it, and no';
  let zara;
  const begin = kind => `${zara}/records/new/${kind}`;

  await step('Zara writes her own action plan with Steph, Nikhil agrees, and they both score how far she is', async () => {
    await signIn(steph, 'steph.rowntree');
    zara = await pathOf(steph, /^Zara/);
    await sends(steph, begin('action-plan'), 'This is my plan', [
      ['What is going well', 'Art. I finish things.'], ['What I want', 'College, textiles.'], ['What gets in the way', 'Mornings.'],
    ], [['Three things I will do', 'Alarm, bag, bus.'], ['What adults will do', 'Steph texts at eight.']], [
      ...target('Zara', aim, 'Being there', 'One day of five', 'Three days, three weeks running', 'Aim 1'),
      ['How I will know it works', 'I see the morning lot.'], ['Day 1: Day', '1 December 2026'],
      ['When do we write the next one?', '2026-12-18'],
    ]);
    await follow(steph, 'Read what you sent', 'My action plan');
    const plan = new URL(steph.url()).pathname;
    await signIn(nikhil, 'nikhil.bosewell');
    await nikhil.goto(`${plan}/sign`);
    await press(nikhil, 'Agree and sign');
    await sends(steph, begin('target-progress'), 'Save the progress',
      [['Which target?', aim], [/^Zara’s own score/, '6'], ['Your score', '7'], ['What shows it?', 'You were in on Monday.']]);
    await steph.goto(`${zara}/outcomes`);
    await says(steph, aim, 'In the plan: One day of five', /7 of 10/);
  });

  await step('a 1:1 begins with her mother’s agreement, and Zara says whom it may be told; good news goes home', async () => {
    await sends(steph, begin('key-work'), 'Save the session', ...oneToOne('Zara', {
      kind: '1:1', purpose: 'Mornings', also: [[/agreed to these talks/, 'Yes']], did: 'We looked at the bus times.', said: '“Tell the studio.”',
      hear: ['Parents or carers', 'School or provider'], own: 'Set the alarm', adults: 'Steph tells the studio',
    }));
    await follow(steph, 'Read what you sent', '1:1 session');
    await says(steph, 'Has a parent or carer agreed to these talks?', 'School or provider');
    await sends(steph, begin('contact-log'), 'Save the contact', [['With whom?', /Abena/], ['How?', 'Phone call'], ['What about?', 'Good news'],
      ['Time', '2:30pm'], ['What was said?', 'I told Abena that Zara came each morning.'], [/^What was agreed/, 'She rings Steph first, and nobody else']]);
  });

  await step('she looks for why Zara is not there: every call in order, what came of it, and a code for the register', async () => {
    await sends(steph, begin('absence-chase'), 'Save the absence', [
      ['When did you start to look for Zara?', '9:40am'], ['Which day was missed?', /^Today/], ['Which part of the day?', 'Morning'],
      [/^Is any of this true/, 'Has a social worker'],
    ], [
      ['Attempt 1: Time', '9:45am'], ['Attempt 1: With whom', /Abena/], ['Attempt 1: How', 'Phone call'],
      ['Attempt 1: What came of it', 'Reached: illness'], ['So what is the reason?', 'Ill'],
      [/^Which code fits/, 'Illness, physical or mental, not an appointment'],
    ], [[/^Has somebody seen/, 'Not seen, but I spoke with Zara'], [/^By whom, where/, 'Steph, on the phone, 9:50am'],
      ['What happens now?', 'Nothing more today', 'Education welfare']]);
  });

  await step('a long absence is a case: who sees Callum each week, and small steps back in order', async () => {
    const callum = await pathOf(steph, /^Callum/);
    await sends(steph, `${callum}/records/new/long-absence`, 'Open the case', [
      ['When was the case opened?', '11am'], ['When was Callum last at school?', /^Yesterday/], ['What is the main reason?', /^Too worried/],
      ['What keeps Callum away?', 'The yard at break.'], ['How did Callum say what would help?', 'Spoken'],
      ['What did Callum say would help?', '“Come in at eleven.”'],
    ], [[/^What learning does/, 'Some hours at school'], [/^About how many hours/, '6'],
      [/^Has the council been asked/, 'Not needed'], [/^Who sees Callum each week/, 'Steph, Wednesdays']], [
      ['Step 1: What', 'In at eleven, workshop only'], ['Step 1: Who helps, and how', 'Dan meets him at the gate'],
      ['When will you look at it again?', '2026-12-08'], [/worried about Callum’s safety/, no],
    ]);
  });

  await step('a referral does not go without a yes on record; with it, it goes, and the day to chase it stands', async () => {
    const what = [['Who is asked for help?', 'Education welfare'], ['Why does Zara need it?', 'The bus pass, for mornings.'],
      ['What do you hope will change?', 'In by ten'], ['How did Zara say what they think of it?', 'Spoken'],
      ['What did Zara say?', '“Yes please.”'], ['Does Zara want it?', 'Yes'], ['When was it sent to them?', '2pm']];
    await steph.goto(begin('referral'));
    for (const [label, answer] of what) await tell(steph, label, answer);
    await press(steph, 'Save and go on', 'Consent');
    await tell(steph, /^On what basis/, /^A person with parental responsibility/);
    await press(steph, 'Save and go on', 'Consent');
    await steph.getByRole('alert').getByText(/said yes/).waitFor();
    await goodEverywhere(steph, 'a referral without a yes');
    await sends(steph, steph.url(), 'Send the referral', [
      ['Have they said yes?', /^Yes/], ['Who gave consent?', /Abena/], [/parental responsibility/, 'Yes'],
      ['How was it given?', 'By phone'], ['What exactly did they agree to?', 'A talk about the bus pass'],
    ], [['What do they get?', 'What is written here'], ['How was it sent?', 'Email'], ['When will you ask what came of it?', '2026-12-08']]);
  });

  await step('racist words are taken up: what was done, for whom, and when somebody looks whether it has stopped', async () => {
    await sends(steph, begin('bullying'), /^Send to/, [
      ['When did it happen?', '12:20pm'], ['Where did it happen?', 'Yard'], ['What was it about?', /^Race, colour/],
      ['What form did it take?', 'Words'], ['What happened?', 'A name was shouted across the yard.'], ['Which words were used?', 'A word for her hair'],
    ], [['Has it happened before?', 'No']], [
      ['How did Zara tell their side?', 'Spoken'], ['What did Zara say it was like?', '“Small.”'],
      [/^What support has/, 'Steph, at once, and her mother'], [/^What was done with/, 'Told that it is racist, why, and what follows'],
      [/^Should there be a conversation/, /^Perhaps later/],
    ], [[/^Has Zara’s parent/, 'Not yet'], [/hate crime/, no], [/worried about anyone’s safety/, no],
      [/^When will somebody check/, '2026-12-01']]);
  });

  await step('a suspension has work set, where she learns from day six, and the clocks of the law', async () => {
    await sends(steph, begin('suspension'), /^Send to/, [
      ['What was decided?', 'Suspension'], ['When was it decided?', '2pm'], ['Who decided?', 'Carl Oduya'],
      ['For which reasons?', 'Damage to property'], ['What happened?', 'A window.'], ['First day', '2026-11-25'], ['Last day', '2026-11-26'],
      ['How many sessions?', '4'], ['How many school days is that?', '2'], [/^With this one/, '5 or fewer'], [/^Would Zara miss/, 'No'],
    ], [['Which of these hold for Zara?', 'Has a social worker']], [
      [/^Which work is set/, 'Art and maths, by e-mail, marked on Friday'], [/^How did Zara give/, 'Spoken'], ['Zara’s own account', '“I slipped.”'],
    ]);
    await follow(steph, 'Read what you sent', 'Suspension or permanent exclusion');
    await says(steph, 'Tell parents of the suspension or exclusion', 'Set and mark work');
  });

  await step('a placement has its provider, days, aims and who says when she is not there; then its review', async () => {
    await sends(steph, begin('ap-placement'), /^Send to/, [
      ['When was it agreed?', '10am'], [/^Who pays for it/, 'Holt Bridge Academy'], ['Is it a school that arranges it?', 'No'],
      [/^Is it a direction/, 'No'], ['Which provider?', 'Loom Street Textiles'], [/^Which checks/, /^Checks on their staff/, 'First aid'],
      [/^Could the provider/, 'No'], [/^How is Zara on the roll/, /^Current subsidiary/],
    ], [
      ['Day 1: Day', 'Thursday'], ['Day 1: From', '10am'], ['Day 1: Until', '2pm'], [/^How Zara gets there/, 'Bus 4'],
      [/^What will Zara learn/, 'Pattern cutting, towards an award'], ...target('Zara', 'I cut a pattern alone', 'Learning', 'With help', 'One skirt', 'Aim 1'),
      [/^Who reports attendance/, 'Loom Street to Steph by 10:15am'], [/look at it again together/, '2026-12-18'],
    ], [...family('Zara', 'Sewing on Thursdays.')]);
    await follow(steph, 'Read what you sent', 'Placement with a provider');
    await steph.goto(`${new URL(steph.url()).pathname}/parts/review`);
    await tell(steph, /^What does the provider report/, 'In each time. “Best day.”');
    await tell(steph, 'Is it still right?', 'Yes');
    await press(steph, 'Save', 'Placement with a provider');
  });

  await step('a move after 16 has a plan B, what goes with her and who has it, and the last day of Steph’s help', async () => {
    await sends(steph, begin('transition-plan'), 'Send to be agreed', [
      ['When was it talked through?', '10am'], ['What kind of move is it?', 'After 16'], [/September guarantee/, 'No'],
      [/EHC plan/, 'No'], ['When does Zara move?', '2027-09-06'], ['Place 1: Where', 'Weir College, textiles'], ['Place 1: How it stands', 'Wished for'],
    ], [
      ['Paper 1: What', 'Her portfolio'], ['Paper 1: To whom', 'Ms Kent, Weir College'], [/^Paper 1: Have they/, 'No'],
      ['Zara on one page', 'Art first. Text, do not ring.'], [/^Who is Zara’s person/, 'Ms Kent'], ['Until when does our support last?', '2027-10-22'],
      [/^How do you check in/, 'Steph goes along on the first three days, then rings on Fridays'], [/look at it again together/, '2027-01-15'],
    ], [...family('Zara', 'College. Steph comes the first days.')]);
  });

  await step('she goes back to her school step by step, with who leads it there', async () => {
    await sends(steph, begin('reintegration-plan'), 'Send to be agreed', ...reintegration('Zara', {
      from: 'Foundry Lane', to: 'Holt Bridge Academy', here: 'Steph Rowntree', there: 'Mr Hale, 01632 960 991' }));
  });

  await step('the provider is advised on behaviour, and everybody meets to look at the placement', async () => {
    await sends(steph, begin('outreach-advice'), 'Save the advice', [
      ['When did it happen?', '11am'], ['Where, or how?', 'On the phone'], ['Which school or carer?', 'Loom Street Textiles'],
      ['Who asked?', 'The tutor'], ['What was it?', 'Advice'], ['What was the question?', 'She walks out.'],
      ['What did you advise?', 'Let her, and keep her place.'],
    ], [['What will they do?', 'A card by the door']]);
    await sends(steph, begin('meeting'), /^Send the minutes/, ...meeting('Zara', {
      type: 'Review of alternative provision', chair: 'Nikhil Bosewell', who: /Abena/, said: '“More Thursdays.”', before: 'Bus pass: done.',
      decided: 'Two days from January', action: toDo('Ask Loom Street for Tuesdays', 'Steph Rowntree'),
    }));
  });

  await step('day to day: a learning note, a result, a report home, and the file that goes with her', async () => {
    await sends(steph, begin('learning-note'), 'Save the note', lesson('Zara'));
    await sends(steph, begin('attainment'), 'Save the result', [
      ['What is it?', 'A standard test'], ['Who assessed?', 'Steph Rowntree'], [/^Subject/, 'Maths'], ['What kind of result?', /^Result/],
    ], [['Test and form', 'Entry check, form B'], ['Raw score', '31']]);
    await sends(steph, begin('progress-report'), /^Send to/, ...report('Zara', {
      forWhom: ['Parents or carers', 'School'], well: 'Textiles.', attendance: '3 days of 5', targets: 'In by ten: 7 of 10.',
      learning: 'Maths entry 3.', next: 'Two days at Loom Street.',
    }));
    await sends(steph, begin('progress-file'), /^Send to/, ...file('Zara', 'Weir College'));
  });

  await step('her training is on her own file, and is told among what she knows', async () => {
    await sends(steph, await formOf(steph, '/staff-files', 'Training done'), 'Send', [['What kind of training?', 'Lone working'],
      ['On which day was it finished?', /^Today/]], []);
    await steph.goto('/training');
    await says(steph, 'Lone working');
  });
});
