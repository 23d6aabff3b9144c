// What a Virtual School does around a child: Samira plans tuition and asks for the money, advises and coaches a school, trains
// foster carers, chairs the PEP meeting, runs a club, follows a suspension, reports, and keeps whom to ring for what.
import test, { after, before } from 'node:test';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { intervention, lesson, meeting, oneToOne, reintegration, report, toDo } from './kinds.mjs';
import { follow, formOf, isRefused, more, pathOf, press, says, sends, story, tell } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('what Samira does for Noah’s education', async t => {
  const samira = await person(browser, server, { width: 390, height: 844, script: false });
  const lydia = await person(browser, server, { script: false });
  const step = story(t);
  const aim = 'I read a page aloud with the blue sheet';
  let noah, plan;
  const begin = kind => `${noah}/records/new/${kind}`;
  const sent = async title => { await follow(samira, 'Read what you sent', title); return new URL(samira.url()).pathname; };

  await step('she plans tuition with where Noah starts, and Lydia agrees', async () => {
    await signIn(samira, 'samira.qureshi');
    noah = await pathOf(samira, /^Noah/);
    await sends(samira, begin('intervention-plan'), 'Send to be agreed', ...intervention('Noah', {
      programme: 'Tuition', need: 'Reading is two years behind.', tool: 'Reading age, months', score: '98', words: aim, area: 'Learning',
      now: 'Half a page', then: 'A page, three weeks running', asked: 'Mrs Oakes, and Samira',
    }));
    plan = await sent('Intervention plan');
    await signIn(lydia, 'lydia.frostick');
    await lydia.goto(`${plan}/sign`);
    await press(lydia, 'Agree and sign');
  });

  await step('a sitting of it is kept, progress is scored by both, and what came of it stands on one page', async () => {
    await sends(samira, begin('key-work'), 'Save the session', ...oneToOne('Noah', {
      kind: '1:1', purpose: 'Reading aloud', did: 'You read a page.', said: '“Four.”', hear: ['School or provider'], own: 'Blue sheet in the bag',
      adults: 'Samira tells the tutor', also: [more, [/^Is it part of a programme/, 'Tuition'], [/^Which sitting/, '1'], [/^What was measured/, '99']],
    }));
    await sends(samira, begin('target-progress'), 'Save the progress',
      [['Which target?', aim], [/^Noah’s own score/, '4'], ['Your score', '5'], ['What shows it?', 'You read a page.']]);
    await samira.goto(`${noah}/outcomes`);
    await says(samira, aim, 'In the plan: Half a page', /5 of 10/);
  });

  await step('she asks for pupil premium plus, with what will be different; Lydia decides on the amount', async () => {
    await sends(samira, begin('pupil-premium-request'), 'Send to be decided', [
      ['When did the request come?', '9am'], [/^Who asks/, 'Kiln Lane School, Mrs Oakes'], [/^The target, as/, 'A page aloud'],
      ['What kind of spending?', /^One-to-one/], [/^What exactly/, 'Ten hours, Tuesdays'], [/^Why is it more/, 'Nobody there has it'],
    ], [['Cost, in pounds', '400'], [/^Of which financial year/, '2026 to 2027'], ['From', '2026-12-01'], ['Until', '2027-02-26'],
      [/^What will be different/, 'Six months of reading age'], [/^How did Noah give/, 'Spoken'], ['What does Noah think of it?', '“Fine.”']]);
    const request = await sent('Pupil premium plus request');
    await lydia.goto(`${request}/parts/decision`);
    await tell(lydia, 'What is decided?', /./);
    await tell(lydia, /^Approved, in pounds/, '320');
    await tell(lydia, 'Why?', 'Eight hours first.');
    await press(lydia, 'Save', 'Pupil premium plus request');
    await says(lydia, '320');
  });

  await step('what could go wrong is weighed with what is done about it, before and after', async () => {
    await sends(samira, begin('risk-assessment'), /^Send to/, [
      ['When was it talked through?', '10am'], ['Risk 1: Area', 'Online'], ['Risk 1: What could happen', 'Strangers in a game'],
      ['Risk 1: Who could be harmed', 'Noah'], [/^Risk 1: How likely/, '3'], [/^Risk 1: How bad/, '4'], ['Risk 1: Which makes it', /^High/],
      [/^Risk 1: What we do already/, 'Phone downstairs'], [/^Risk 1: What we will do besides/, 'A talk at school'], [/^Risk 1: What is left then/, 'Medium'],
      [/^Which risks do we accept/, 'He plays with two friends.'],
    ], [[/^How did Noah/, 'Spoken'], [/^What does Noah say keeps/, '“Alan asks.”'], [/look at it again together/, '2026-12-15']]);
  });

  await step('a result of Noah’s has its scale and what it was before', async () => {
    await sends(samira, begin('attainment'), 'Save the result', [
      ['What is it?', 'A subject on a national scale'], ['Who assessed?', 'Mrs Oakes'], [/^Subject/, 'English'], ['Scale', /^GCSE/], ['Result', '3'],
      ['What kind of result?', /^Interim/],
    ], []);
  });

  await step('she coaches his teacher, what she showed and what was seen before and after; and a lesson is told', async () => {
    await sends(samira, begin('outreach-advice'), 'Save the advice', [
      ['When did it happen?', '1pm'], ['Where, or how?', 'Kiln Lane School'], ['Which school or carer?', 'Kiln Lane School'], ['Who asked?', 'Mrs Oakes'],
      ['What was it?', 'Coaching'], ['What was the question?', 'He shuts the book.'], ['What did you advise?', 'Name the feeling first.'],
      [/^What did you show/, 'Emotion coaching'],
    ], [[/^What did you see before/, 'Shut; then open.'], ['What will they do?', 'Try it for two weeks'], [/^How far can they do it/, /./],
      [/^When do you ask again/, '2026-12-08']]);
    await sends(samira, begin('learning-note'), 'Save the note', lesson('Noah'));
  });

  await step('she chairs the PEP meeting: Noah first, what became of the last targets, and who does what', async () => {
    await sends(samira, begin('meeting'), /^Send the minutes/, ...meeting('Noah', {
      type: 'PEP', chair: 'Samira Qureshi', who: /Mrs Oakes/, said: '“No supply teachers.”', before: 'Overlay: done.', decided: 'Ten hours of tuition',
      action: toDo('Book the tutor', 'Samira Qureshi'),
    }));
    await sent('Meeting');
    await says(samira, '“No supply teachers.”', 'Ten hours of tuition');
    await samira.goto('/tasks');
    await says(samira, /Book the tutor/);
  });

  await step('a suspension is followed: the day-one offer, and the council told', async () => {
    const reece = await pathOf(samira, /^Reece/);
    await sends(samira, `${reece}/records/new/suspension`, /^Send to/, [
      ['What was decided?', 'Suspension'], ['When was it decided?', '2pm'], ['Who decided?', 'The head, Weir Bank'], ['For which reasons?', 'Damage to property'],
      ['What happened?', 'A door.'], ['First day', '2026-11-25'], ['Last day', '2026-11-25'], ['How many sessions?', '2'],
      ['How many school days is that?', '1'], [/^With this one/, '5 or fewer'], [/^Would Reece miss/, 'No'],
    ], [['Which of these hold for Reece?', 'In care']], [[/^Which work is set/, 'By e-mail'], [/^Where does Reece learn/, 'With a tutor, from day one'],
      [/^How did Reece give/, 'Spoken'], ['Reece’s own account', '“I was late.”']]);
    await sent('Suspension or permanent exclusion');
    await says(samira, 'With a tutor, from day one');
    await sends(samira, `${reece}/records/new/reintegration-plan`, 'Send to be agreed', ...reintegration('Reece', {
      from: 'Home tuition', to: 'Weir Bank School', here: 'Samira Qureshi', there: 'Mr Dell, 01632 960 990' }));
  });

  await step('the term in plain words for the social worker; what was shared with whom, and on which basis', async () => {
    await sends(samira, begin('progress-report'), /^Send to/, ...report('Noah', {
      forWhom: ['Social worker', 'School'], well: 'Reading aloud.', attendance: '97%', targets: 'A page: 5 of 10.', learning: 'English 3.', next: 'Tuition.',
    }));
    await sends(samira, begin('sharing-log'), 'Save', [['When?', '3pm'], ['With whom?', 'The tutor'], ['What?', 'The reading target'],
      ['Why may they have it?', /^The council|^Local authority/], [/^Who agreed and when/, 'Colin, yesterday'], ['How did it go there?', 'Secure e-mail'],
      [/^Does Noah know/, 'Spoken'], ['What does Noah say about it?', '“Okay.”']]);
  });

  await step('of the whole service: training she gave, advice to a school, an enrichment day, and an agency with whom to ring', async () => {
    await sends(samira, await formOf(samira, '/records/new', 'Training you gave'), 'Send', [
      ['When did it start?', '10am'], ['Where did it happen?', 'Town hall'], [/^What was it about/, 'Emotion coaching'],
      [/^Which need was it for/, 'Nine suspensions in a term'], [/^Who was it for/, 'Foster carers'],
    ], [['How many people came?', '14'], [/^What did they say/, 'Useful on Monday'], [/^What do you hope changes/, 'Fewer calls home']]);
    await sends(samira, await formOf(samira, '/records/new', 'Advice to a whole school'), 'Save the advice', [
      ['When did it happen?', '4pm'], ['Where, or how?', 'Kiln Lane School'], ['Which school or group?', 'Kiln Lane, all staff'], ['Who asked?', 'The head'],
      ['What was the question?', 'Why does he check the door?'], ['What did you advise or teach?', 'What fear does, and where to seat him.'],
      ['What will they do?', 'Seat plan by Friday'],
    ]);
    await sends(samira, await formOf(samira, '/records/new', 'Provider, school or agency'), /^Send to/, [
      ['When did you check this?', '4pm'], [/^Name/, 'Loom Street Tutors'], ['What are they?', 'Agency'], ['Person 1: Part', 'Office'],
      ['Person 1: Name', 'Ms Kent'], [/^Person 1: Phone/, '01632 960 992'],
    ], [['Is their safeguarding checked?', /^Yes/]]);
    await sends(samira, await formOf(samira, '/records/new', 'Enrichment or club'), 'Save the session', [
      ['What was it?', 'Enrichment'], ['Which one?', 'Textiles at the college'], ['When did it start?', '10am'], ['Where?', 'Weir College'],
      ['Noah Ferris: Came', 'Came'], ['How did it go?', 'Two want to come again.'],
    ]);
  });

  await step('a stranger finds nothing', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, plan);
  });
});
