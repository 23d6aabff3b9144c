// A day at a special school with a call-out: Gwen, on a phone without script, calls for help with Ivo; Tariq and Helen both
// see it above everything else, both go, both stop; Tariq finishes the record later, and it stays on his list until then.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, formOf, isRefused, more, pathOf, pick, press, says, sees, sends, story, tell, write } from './writing.mjs';
import { file, intervention, meeting, oneToOne, reintegration, report, toDo } from './kinds.mjs';

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
  const desk = await person(browser, server);
  const step = story(t);
  let call;

  await step('Gwen calls for a senior: who, where, what is needed', async () => {
    await desk.clock.install();
    await signIn(desk, 'helen.strudwick');   // her Today stays open
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

  await step('the page that stayed open says so within half a minute, and loads nothing by itself', async () => {
    await doesNotSay(desk, 'Help needed');
    await desk.clock.runFor(30000);
    await desk.getByRole('main').getByRole('link', { name: 'A call-out started. Show it' }).waitFor();
    await goodEverywhere(desk, 'Today with news of a call-out');
    await follow(desk, 'A call-out started. Show it', /Today/);
    await says(desk, `Help needed: ${where}`);
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

test('what Jo writes with and about her students', async t => {
  const jo = await person(browser, server, { width: 390, height: 844, script: false });
  const tariq = await person(browser, server, { script: false });
  const helen = await person(browser, server, { script: false });
  const step = story(t);
  const words = 'I hold up five fingers before I go under the table';
  let ivo, record;
  const begin = kind => `${ivo}/records/new/${kind}`;

  await step('she looks back with Ivo in a planned 1:1: who asked for it, what gets in his way, what he found helps', async () => {
    await signIn(jo, 'jo.bexley');
    ivo = await pathOf(jo, /^Ivo/);
    await sends(jo, begin('key-work'), 'Save the session', ...oneToOne('Ivo', {
      kind: 'Looking back on something', purpose: 'Two groups in one room', did: 'We drew the room with and without them.',
      said: '“Fingers first, then the table.”', hear: ['Parents or carers', 'School or provider'], own: 'Hold up fingers', adults: 'Look',
      also: [[/^Who asked for it, and why/, 'Tariq, after three calls for help'], [/^What gets in/, 'Being with others', 'Feelings']],
    }));
    await follow(jo, 'Read what you sent', '1:1 session');
    await says(jo, 'Tariq, after three calls for help', 'Parents or carers');
  });

  await step('she plans mentoring with the pastoral manager, with a target, a tool and a score; Tariq agrees to it', async () => {
    await sends(jo, begin('intervention-plan'), 'Send to be agreed', ...intervention('Ivo', {
      programme: 'Mentoring', need: 'Calls for help at changes of room.', tool: 'Calls for help in a week', score: '3', words,
      area: 'Being with others', now: 'Never', then: '4 times of 5', asked: 'Tariq and Jo, from the calls for help of a week',
    }));
    await follow(jo, 'Read what you sent', 'Intervention plan');
    record = new URL(jo.url()).pathname;
    await signIn(tariq, 'tariq.mendel');
    await tariq.goto(`${record}/sign`);
    await press(tariq, 'Agree and sign');
    await jo.goto(record);
    await says(jo, 'Version 1, current.', /Look at it again by 15 December 2026/);
  });

  await step('a sitting of it is kept with its target, and progress with Ivo’s own score first', async () => {
    await sends(jo, begin('key-work'), 'Save the session', ...oneToOne('Ivo', {
      kind: 'Mentoring', purpose: 'Five fingers', did: 'We tried it in the hall.', said: '“It works.”', own: 'Try it at lunch',
      adults: 'Tell lunch staff', also: [more, [/^Is it part of a programme/, 'Mentoring'], [/^Which sitting/, '1'], [/of Ivo’s targets/, words]],
    }));
    await sends(jo, begin('target-progress'), 'Save the progress',
      [['Which target?', words], [/^Ivo’s own score/, '6'], ['Your score', '5'], ['What shows it?', 'You held them up in the hall.']]);
  });

  await step('half way they look at it against where he started, and what came of it stands on one page', async () => {
    await jo.goto(`${record}/parts/midpoint`);
    await tell(jo, /^How is it going/, 'He came each time. Hall instead of the quiet room.');
    await tell(jo, /^The score now/, '1');
    await press(jo, 'Save');
    await jo.goto(`${ivo}/outcomes`);
    await says(jo, words, 'In the plan: Never', /5 of 10/);
  });

  await step('two students put something right: each was asked first, and who does what by when', async () => {
    await sends(jo, begin('restorative-conversation'), 'Save the conversation', [
      ['When did the conversation start?', '1:10pm'], ['Where was it?', 'Library'], [/^Which other students took part/, /Nia/],
      [/^Was it between/, 'No'], [/^How did you get ready/, 'Talked with each alone first'],
    ], [
      ['What happened, as Ivo told it?', 'The ruler was mine.'], ['What happened, as the others told it?', 'I thought it was mine.'],
      ['How did Ivo tell their side?', 'Spoken'], ['What did Ivo think of the conversation?', '“Fair.”'],
    ], [
      [/^What does each need/, 'To be asked first.'], ['Promise 1: What', 'Ask before taking'], ['Promise 1: Who does it', 'Both'],
      ['Did everybody agree?', 'Yes'], ['When will you ask everybody how it is going?', '2026-12-01'],
      [/worried about anyone’s safety/, 'I have thought about it, and no'],
    ]);
  });

  await step('a detention says why, who was told, the way home, what is put right, and whether he came', async () => {
    await sends(jo, begin('detention'), 'Send to be signed', [
      ['Why?', 'Water over two pieces of work.'], ['When does it start, or when did it start?', '3:15pm'], ['When does it end?', '3:45pm'],
      ['Where did it happen?', 'Library'], [/^Has a parent or carer been told/, 'Yes'], [/^Who was told, when/, 'Karin, at 1pm'],
      [/get home safely/, 'Karin collects him'], [/^Work, or a task/, 'Dry the pages and write the title again'],
      [/^How did Ivo give/, 'Spoken'], ['What does Ivo say about it?', '“I can fix it.”'],
    ]);
    await follow(jo, 'Read what you sent', 'Detention');
    await jo.goto(`${new URL(jo.url()).pathname}/parts/attended`);
    await tell(jo, 'Did Ivo come?', 'Yes');
    await tell(jo, 'How did it go?', 'Both pages are dry.');
    await press(jo, 'Save', 'Detention');
  });

  await step('he is heard reading, and a standard score shows where literacy stands', async () => {
    await sends(jo, begin('reading-record'), 'Save',
      [['When was it?', '9:10am'], ['Book', 'Locks and Canals'], [/^How did it flow/, 'Smooth. You knew what a sluice does.']]);
    await sends(jo, begin('attainment'), 'Save the result', [
      ['What is it?', 'A standard test'], ['Who assessed?', 'Jo Bexley'], [/^Subject/, 'Reading'], ['What kind of result?', /^Result/],
    ], [['Test and form', 'Single word reading, form A'], ['Raw score', '41'], [/^Standardised score/, '92']]);
  });

  await step('good news goes home, and the term in plain words for his mother', async () => {
    await sends(jo, begin('contact-log'), 'Save the contact', [['With whom?', /Karin/], ['How?', 'Phone call'], ['What about?', 'Good news'],
      ['Time', '2:30pm'], ['What was said?', 'I told Karin about the five fingers.']]);
    await sends(jo, begin('progress-report'), /^Send to/, ...report('Ivo', {
      forWhom: ['Parents or carers'], well: 'Maths, and the canal.', attendance: '61 of 64 sessions', targets: 'Five fingers: 5 of 10.',
      learning: 'Reading 92.', next: 'The hall at lunch.',
    }));
  });

  await step('everybody around him meets, and he goes back to mainstream step by step', async () => {
    await sends(jo, begin('meeting'), /^Send the minutes/, ...meeting('Ivo', {
      type: 'Team around the child', chair: 'Helen Strudwick', who: /Karin/, said: '“Mornings.”', before: 'Ear defenders: done.',
      decided: 'Thursday mornings at Weir Bank', action: [],
    }));
    await sends(jo, begin('reintegration-plan'), 'Send to be agreed', ...reintegration('Ivo', {
      from: 'Fernbank', to: 'Weir Bank School', here: 'Jo Bexley', there: 'Mr Dell, SENCO, 01632 960 990' }));
  });

  await step('his units and certificates are in one file with his own words', async () => {
    await sends(jo, begin('progress-file'), /^Send to/, ...file('Ivo', 'Weir Bank School'));
  });

  await step('Gwen was kicked: what happened, first aid, and whether the law wants it reported', async () => {
    await sends(jo, await formOf(jo, '/records/new', 'Accident and first aid'), /^Send to/, [
      ['Who was hurt or ill?', 'Member of staff'], ['Which member of staff?', 'Gwen Aspinwall'], ['When did it happen?', '11am'],
      ['Where did it happen?', 'Hall'], ['What happened?', 'A kick to the shin, while moving others away.'], ['What made it happen?', 'Another person'],
    ], [['What is the injury?', /^Bruise/], ['What first aid was given?', 'Ice.'], [/^Was it a bump/, 'No'],
      ['Did they need more than first aid?', 'No']], [['Is any of this true?', 'None of these'], ['Was something broken or unsafe?', 'No'],
      [/^Does the injury fit/, /^Yes/]]);
  });

  await step('she puts her own training on her file, Helen signs it, and it counts', async () => {
    await sends(jo, await formOf(jo, '/staff-files', 'Training done'), 'Send', [['What kind of training?', 'KCSIE read and understood'],
      ['On which day was it finished?', /^Today/]], []);
    await signIn(helen, 'helen.strudwick');
    await helen.goto('/to-sign');
    await follow(helen, /Training done/);
    await press(helen, 'Agree and sign', 'To sign');
    await jo.goto('/training');
    await says(jo, 'KCSIE read and understood');
  });

  await step('Helen begins her year with an objective, which Jo reads and signs', async () => {
    await helen.goto('/staff-files');
    await follow(helen, 'Jo Bexley', 'Jo Bexley');
    const form = await helen.getByRole('main').getByRole('link', { name: /^Appraisal/ }).getAttribute('href');
    await sends(helen, form, /^Send to Jo/, [
      ['When did you meet?', '2pm'], ['Which meeting is it?', /^Start of the year/], [/^The year it is about starts on/, '2026-11-24'],
      ['and ends on', '2027-11-23'], [/objective 1: What is aimed at/i, 'Lead restorative practice'], [/objective 1: How will you both/i, 'Six conversations'],
    ], [['How does Jo see the year?', 'I want to lead.']], [[/^What will Jo learn/, 'Restorative practice, level 2'], ...toDo('Book the course', 'Jo Bexley')]);
    await jo.goto('/to-sign');
    await follow(jo, /Appraisal/);
    await press(jo, 'Agree and sign', 'To sign');
    await jo.goto('/tasks');
    await says(jo, /Book the course/);
  });
});
