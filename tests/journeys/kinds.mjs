// What workers of several places write in the same kinds of record: the questions of each screen with their answers.
const view = (name, words, label = /^What did .* say|^What does .* (say|hope|think|look forward)/) =>
  [[new RegExp(`^How did ${name} (give|say)`), 'Spoken'], [label, words]];

/** A target with where the child is now, how both will know, and by when; plans call it a target or an aim. */
export const target = (name, words, area, now, then, row = 'Target 1') => [
  [new RegExp(`^${row}: The target`), words], [`${row}: Area`, area], [`${row}: Where ${name} is now`, now],
  [`${row}: Measured on`, '20 November 2026'], [new RegExp(`^${row}: How you will both know`), then],
  [`${row}: By when`, '18 December 2026'],
];

/** What the child and the family say of a plan, on its last screen. */
export const family = (name, own) => [
  ...view(name, '“All right then.”'), [new RegExp(`${name}’s own page`), own], [/^What do .* parents or carers say/, 'Glad of it.'],
];

/** A programme with where the child starts, its tool and its target. */
export const intervention = (name, { programme, need, tool, score, words, area, now, then, asked }) => [
  [['Which programme?', programme], [/^Which need does it meet/, need], [/^Who asked for it/, asked]],
  [['What is it measured with?', tool], ['The score at the start', score], ...target(name, words, area, now, then)],
  [['How often, how long, where?', 'Tuesdays, 20 minutes, the quiet room'], ['How many sessions are planned?', '6'],
    ['When do you look at it half way?', '2026-12-15']],
  family(name, 'Tuesdays. Just us two.'),
];

/** One sitting of a programme, or a talk that looks back on something. */
export const oneToOne = (name, { kind, purpose, also = [], did, said, hear = [], own, adults }) => [
  [['When did it start?', '2pm'], ['Where did it happen?', 'Quiet room'], ['What kind of session?', kind],
    ['Was it planned?', 'Yes'], ['What was it for?', purpose], ...also],
  [['What did you do together?', did], ...view(name, said), [/^Whom may you tell/, ...hear]].filter(([, first]) => first),
  [[`What will ${name} do?`, own], ['What will you or other adults do?', adults],
    [/worried about .* safety/, 'I have thought about it, and no'], ['When is the next one?', '2026-12-01']],
];

/** One thing that somebody does next. */
export const toDo = (what, who) => [['Add a thing to do'], [/thing to do 1: What/i, what], [/thing to do 1: Who/i, who]];

/** Minutes that begin with the child, and what was decided. */
export const meeting = (name, { type, chair, who, said, before, decided, action }) => [
  [['What kind of meeting?', type], ['When did it start?', '1pm'], ['Where was it?', 'Meeting room'],
    ['Who chaired it?', chair], ['Person 1: Who', who], ['Person 1: Came', 'Came']],
  [[`Was ${name} there?`, 'For part of it'], [/offered an advocate/, 'Offered, did not want one'], ...view(name, said,
    /want the meeting to know/), [/^What did parents or carers say/, 'They want it to go on.']],
  [[/^What became of what was agreed/, before], [/^Decision 1: What/, decided], ...action],
];

/** A report to those who need it, in words that were read aloud. */
export const report = (name, { forWhom, well, attendance, targets, learning, next }) => [
  [['Who is it for?', ...forWhom], ['Which report is it?', 'The term'], ['From', /^Yesterday/], ['Until', /^Today/]],
  [['What is going well?', well], [/^Being there/, attendance], [/^Targets: how far/, targets], [/^Learning and results/, learning],
    ['What comes next?', next], ...view(name, '“I did it.”', /own words for this report/), [/read it aloud/, 'Yes']],
];

/** The way back to another school, step by step, with who leads it on each side. */
export const reintegration = (name, { from, to, here, there }) => [
  [['From', from], ['To', to], ['On the roll of which school?', to], ['Who leads it here?', here], ['Who leads it there, and how are they reached?', there],
    [/^Why now/, 'Four calm weeks.'], [/^What could go wrong/, 'Noise at lunch: the library is open.']],
  [['Step 1: From', '30 November 2026'], ['Step 1: Until', '11 December 2026'], ['Step 1: Days and sessions here', 'Monday to Wednesday'],
    ['Step 1: Days and sessions there', 'Thursday and Friday mornings'], [/^Step 1: Attendance code/, /^Dual registered/],
    ['Step 1: Signs to move on', 'Four mornings of four'], [/less than full-time/, 'No'], [/^When do you go a step back/, 'Two mornings missed in a week.'],
    [/^Whom does the school ring/, 'Us, before they send anybody home'], [/look at it again together/, '2026-12-11']],
  [...family(name, 'Mornings first. Then we see.'), ['Do the parents agree?', 'Yes'],
    [/^Who agreed and when/, 'On the phone, yesterday']],
];

/** A lesson: how it was changed, how much help it took, and what child and teacher were told. */
export const lesson = name => [
  ['When did it happen?', '11am'], ['Class or group', 'Maths'], ['What was planned?', 'Fractions with paper'],
  [/^How did you change it/, 'With ribbon: paper was too small'], [/^How much was .* in it/, 'Mostly'], ['How much help did it take?', 'Some help'],
  [`What did you tell ${name} about it?`, '“You halved it twice without asking.”'], ['What should the teacher know?', 'Halves are safe. Thirds are not.'],
];

/** What a child did in a place, in one file, with their own statement. */
export const file = (name, next) => [
  [['Here since', /^Yesterday/], ['Until', '2026-11-24'], [/^Attendance: the number/, '95%, was 80%'], [`Targets that ${name} met`, 'In by ten.'],
    ['Add a result'], ['Result 1: What', 'Unit award, textiles'], ['Result 1: Result', 'Passed']],
  [[/^How did .* give/, 'Spoken'], [`${name}’s own statement`, '“I made this.”'], [/^Where does .* go next/, next]],
];
