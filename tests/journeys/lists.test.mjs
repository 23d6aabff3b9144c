// A manager brings in lists by page whose headings are not ours: children, contacts and staff are matched to fields,
// the matching is found again, the check says what is wrong by row and heading, and everything is undone. Schools and
// postcodes come the same way. Agencies' own lists are read from KEYWORK_SHARED; everything else is made here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { goodEverywhere, goodPage } from './checks.mjs';
import { openBrowser, person, root, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, pick, press, question, says, sees, story, write } from './writing.mjs';

const shared = join(process.env.KEYWORK_SHARED ?? join(root, '../shared'), 'data');
const absent = !existsSync(shared) && `${shared} is not there: set KEYWORK_SHARED`;
const byteOrderMark = '\ufeff';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const file = (name, ...lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n') + '\r\n') });
const real = (...path) => ({ name: path.at(-1), mimeType: 'text/csv', buffer: readFileSync(join(shared, ...path)) });

const headings = 'Case ref;Given names;Family;Likes to be called;Birthday;Shoe size;Roof post code;Came on';
const children = file('ours.csv', byteOrderMark + headings,
  'L-1;Zoë Anne;Alder;Zoë;14/05/2014;3;ls1 4dy;2 November 2026',
  'L-2;Kit;Birch;;3 Sep 2013;4;;01/11/26',
  'L-3;Una;Cedar;;2012-02-07;;nowhere;',
  'L-4;Ivy;Dogwood;;31/02/2014;;;',
  'L-5;;Elder;;01/02/2014;;;',
  'L-6;Rowan;Fir;;01/02/2014;;;;over the edge',
  'L-7;Jodie;Maher;;27/08/14;;;');
const contacts = file('family.csv', 'Case ref,Who,What to the child,Ring them on',
  'L-1,Ben Alder,Father,01632 960 301', 'L-2,Meg Birch,Aunt by marriage,01632 960 302', 'L-99,Nobody,Mother,');
const staff = file('rota.csv', 'Colleague,Login,Post,Role,Last day',
  'Nell Ash,nell.ash,Night support worker,care,31/08/2027', 'Owen Fir,owen.fir,Cook,king,');

async function upload(page, one, heading) {
  await page.goto('/imports/people');
  await page.getByLabel('File', { exact: true }).setInputFiles(one);
  await press(page, 'Upload and check', heading);
}

/** The field that a column is matched to, in words. */
const matched = (page, heading) => page.getByLabel(heading, { exact: true }).locator('option:checked').innerText();

async function match(page, columns) {
  for (const [heading, field] of Object.entries(columns)) await pick(page, heading, field);
}

/** What stands in the row of a table that begins with these words. */
async function row(page, table, first) {
  const found = page.getByRole('table', { name: table }).getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: first, exact: true }) });
  return (await found.first().locator('td').allInnerTexts()).map(words => words.trim());
}

async function countOfChildren(page) {
  await page.goto('/children');
  return Number(/(\d+) children at/.exec(await page.getByRole('main').innerText())[1]);
}

async function undo(page, list) {
  await page.goto('/imports');
  await follow(page, new RegExp(`^${list}`), list);
  await press(page, 'Undo this import', list);
  await says(page, 'This import was undone.');
}

test('lists whose headings are not ours', async t => {
  const ruth = await person(browser, server);
  const step = story(t);

  await step('she finds where lists are brought in, and reads what is taken', async () => {
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/imports');
    await follow(ruth, 'Lists of children, contacts or staff', 'Bring in a list of people');
    await says(ruth, /One CSV file of at most 64 MB and 300,000 rows\./);
    await doesNotSay(ruth, 'files at a time');
    await goodEverywhere(ruth, 'a list of people');
  });

  await step('what is no list is refused in words, and nothing is kept', async () => {
    for (const [wrong, words] of [
      [{ name: 'book.xlsx', mimeType: 'text/csv', buffer: Buffer.from('PK\x03\x04 a workbook\0\0') }, /workbook|CSV/],
      [file('empty.csv', ''), /no rows under the headings/],
      [file('headings.csv', headings), /no rows under the headings/],
    ]) {
      await upload(ruth, wrong, 'Bring in a list of people');
      await ruth.getByRole('alert').getByText(words).waitFor();
      assert.match(await ruth.title(), /^Error: /);
    }
    await goodEverywhere(ruth, 'a refused list');
  });

  await step('she matches the columns; what is not matched well enough is said by its column', async () => {
    await upload(ruth, children, 'Match the columns');
    await says(ruth, 'For example: Zoë Anne');
    await goodEverywhere(ruth, 'columns to match');
    await press(ruth, 'Check the rows', 'Match the columns');
    await ruth.getByRole('alert').getByRole('link', { name: 'Match a column to “Date of birth”' }).waitFor();
    await match(ruth, { 'Case ref': "The agency's number for the child", 'Given names': 'First name', Family: 'Last name',
      'Likes to be called': 'Date of birth', Birthday: 'Date of birth', 'Roof post code': 'Home postcode', 'Came on': 'Here since' });
    await press(ruth, 'Check the rows', 'Match the columns');
    await ruth.getByRole('alert').getByRole('link', { name: /Another column is matched to “Date of birth” already/ }).waitFor();
    assert.equal(await matched(ruth, 'Family'), 'Last name', 'what was matched is kept');
    await goodEverywhere(ruth, 'columns that cannot be matched so');
    await match(ruth, { 'Likes to be called': 'Name they use' });
    await press(ruth, 'Check the rows', 'Check of a list of people');
  });

  await step('the check says of each row what is wrong, what was found and what to put', async () => {
    const problem = first => row(ruth, /^Problems/, `ours.csv, row ${first}`);
    assert.deepEqual(await problem(5), ['Birthday', '31/02/2014', 'Put a date like 26/04/2012.', 'Row left out']);
    assert.deepEqual(await problem(6), ['Given names', '', "Enter the child's name.", 'Row left out']);
    assert.match((await problem(7))[2], /This row has 9 cells and there are 8 headings/);
    assert.deepEqual(await problem(4), ['Roof post code', 'nowhere', 'This is no postcode. It was left out.', 'Taken, with a doubt']);
    await says(ruth, 'The column “Shoe size” is matched to no field and passed over.');
    assert.deepEqual(await row(ruth, /^What is in the file/, 'ours.csv'), ['List of children', '3', '0', '0', '0', '4']);
    await goodEverywhere(ruth, 'a check of a list');
  });

  await step('nobody is linked by name until she says so', async () => {
    await choose(ruth, /^Row 8: Jodie Maher/, /^The same child as Jodie/);
    await press(ruth, 'Keep what I decided', 'Check of a list of people');
    assert.deepEqual(await row(ruth, /^What is in the file/, 'ours.csv'), ['List of children', '3', '1', '0', '0', '3']);
  });

  await step('she saves it; the children are there, with what they are called', async () => {
    await press(ruth, 'Save 4 rows', 'List of children');
    await goodEverywhere(ruth, 'an import of a list');
    await ruth.goto('/children');
    await says(ruth, /^7 children at Larch House/, 'Zoë A', 'Kit B', 'Una C');
    await doesNotSay(ruth, 'Ivy', 'Elder', 'Rowan');
    await goodEverywhere(ruth, 'children, with those of the list');
    await follow(ruth, 'Zoë A', 'Zoë Alder');
    await follow(ruth, 'Details', 'Zoë Alder');
    await says(ruth, 'Zoë Anne Alder', '14 May 2014');
  });

  await step('the next file with the same headings is matched as the last one was', async () => {
    await upload(ruth, children, 'Match the columns');
    assert.equal(await matched(ruth, 'Birthday'), 'Date of birth');
    assert.equal(await matched(ruth, 'Likes to be called'), 'Name they use');
    assert.equal(await matched(ruth, 'Shoe size'), 'Pass over');
    await press(ruth, 'Check the rows', 'Check of a list of people');
    await says(ruth, 'There is nothing to save.');
    assert.deepEqual(await row(ruth, /^What is in the file/, 'ours.csv'), ['List of children', '0', '0', '4', '0', '3']);
    await press(ruth, 'Save nothing', 'Imports');
  });

  await step('contacts go to the children of the list', async () => {
    await upload(ruth, contacts, 'Match the columns');
    await choose(ruth, 'Who is in the list?', 'Contacts of children');
    await press(ruth, 'Show the fields of this list', 'Match the columns');
    await match(ruth, { 'Case ref': "The agency's number for the child", Who: "Contact's whole name",
      'What to the child': "Contact's part", 'Ring them on': 'Telephone' });
    await goodEverywhere(ruth, 'columns of contacts to match');
    await press(ruth, 'Check the rows', 'Check of a list of people');
    assert.deepEqual((await row(ruth, /^Problems/, 'family.csv, row 4')).slice(0, 2), ['Case ref', 'L-99']);
    await press(ruth, 'Save 2 rows', 'List of contacts');
    await ruth.goto('/children');
    await follow(ruth, 'Zoë A', 'Zoë Alder');
    await ruth.goto(`${new URL(ruth.url()).pathname}/people`);
    await says(ruth, 'Ben Alder', /Father/, '01632 960 301');
  });

  await step('staff come without a password, and with no role above hers', async () => {
    await upload(ruth, staff, 'Match the columns');
    assert.ok(await question(ruth, 'Who is in the list?').getByLabel('Staff').isVisible());
    await choose(ruth, 'Who is in the list?', 'Staff');
    await press(ruth, 'Show the fields of this list', 'Match the columns');
    await match(ruth, { Colleague: 'Whole name', Login: 'Sign-in name', Post: 'Job title', Role: 'Role', 'Last day': 'Last day' });
    await press(ruth, 'Check the rows', 'Check of a list of people');
    assert.deepEqual(await row(ruth, /^Problems/, 'rota.csv, row 3'),
      ['Role', 'king', 'Put care, senior, lead, oversight, specialist or office.', 'Row left out']);
    await goodEverywhere(ruth, 'a check of staff');
    await press(ruth, 'Save 1 rows', 'List of staff');
    await ruth.goto('/staff');
    await says(ruth, 'Nell Ash');
  });

  await step('she undoes all three, newest first, and the home is as it was', async () => {
    for (const list of ['List of staff', 'List of contacts', 'List of children']) await undo(ruth, list);
    await goodEverywhere(ruth, 'a list, undone');
    await ruth.goto('/children');
    await says(ruth, /^4 children at Larch House/);
    await doesNotSay(ruth, 'Zoë', 'Kit B');
    await ruth.goto('/staff');
    await doesNotSay(ruth, 'Nell Ash');
  });
});

async function uploadPlaces(page, one, heading) {
  await page.goto('/imports/places');
  await page.getByLabel('File', { exact: true }).setInputFiles(one);
  await press(page, 'Upload and check', heading);
}

test('schools and postcodes by page', async t => {
  const ruth = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);

  await step('a list of no places is refused, in words', async () => {
    await signIn(ruth, 'ruth.callan');
    await uploadPlaces(ruth, file('names.csv', 'Name,Age', 'Somebody,9'), 'Bring in schools or postcodes');
    await ruth.getByRole('alert').getByText(/The headings are those of no list of places/).waitFor();
    await goodEverywhere(ruth, 'a list of no places');
  });

  await step('of schools it says which row is wrong; the others are saved and undone', async () => {
    await uploadPlaces(ruth, file('gias.csv', byteOrderMark + 'URN,EstablishmentName,LA (name),OpenDate,Head',
      '900001,Millbrook School,Northmere,01-09-2004,A', '900002,,Northmere,,B', '900003,Quarry Hill,Northmere,31-02-2020,C'),
    'Check of a list of places');
    assert.deepEqual(await row(ruth, /^Problems/, 'gias.csv, row 3'), ['EstablishmentName', '', 'Enter the name of the school.', 'Row left out']);
    assert.deepEqual((await row(ruth, /^Problems/, 'gias.csv, row 4')).slice(0, 2), ['OpenDate', '31-02-2020']);
    await goodEverywhere(ruth, 'a check of schools');
    await press(ruth, 'Save 2 rows', 'Schools and colleges');
    await undo(ruth, 'Schools and colleges');
  });

  await step('of postcodes too', async () => {
    await uploadPlaces(ruth, file('codes.csv', 'pcd,oseast1m,osnrth1m', 'LS1 4DY,429300,433500', 'LS1 4ZZ,north,433500'),
      'Check of a list of places');
    assert.deepEqual(await row(ruth, /^Problems/, 'codes.csv, row 3'),
      ['oseast1m', 'north', 'Put whole metres on the national grid, like 406960.', 'Row left out']);
    await press(ruth, 'Save 1 rows', 'Postcodes');
    await undo(ruth, 'Postcodes');
  });
});

test('the lists of agencies, as they send them', { skip: absent }, async t => {
  const lydia = await person(browser, server);
  const step = story(t);
  let atFirst;
  const counted = (name, ...cells) => async table => assert.deepEqual((await row(lydia, table, name)).slice(1), cells);

  await step('one of 500 children of social care is matched by itself, saved, seen and undone', async () => {
    await signIn(lydia, 'lydia.frostick');
    atFirst = await countOfChildren(lydia);
    await upload(lydia, real('people', 'family_context_csc.csv'), 'Match the columns');
    assert.equal(await matched(lydia, 'Date Of Birth'), 'Date of birth');
    await write(lydia, /^Whose numbers are in the file/, 'care');
    await goodPage(lydia, 'the columns of an agency');
    await press(lydia, 'Check the rows', 'Check of a list of people');
    await counted('family_context_csc.csv', '500', '0', '0', '0', '0')(/^What is in the file/);
    await goodPage(lydia, 'the check of 500 children');
    await press(lydia, 'Save 500 rows', 'List of children');
    assert.equal(await countOfChildren(lydia), atFirst + 500);
  });

  await step('the same children of another agency are for her to decide about', async () => {
    await upload(lydia, real('people', 'family_context_education.csv'), 'Match the columns');
    await write(lydia, /^Whose numbers are in the file/, 'education');
    await press(lydia, 'Check the rows', 'Check of a list of people');
    await says(lydia, /may be in Keywork already/);
    await goodPage(lydia, 'children to decide about');
    await lydia.getByLabel(/^Where the names and the date of birth are the same/).check();
    await press(lydia, 'Keep what I decided', 'Check of a list of people');
    assert.equal((await row(lydia, /^What is in the file/, 'family_context_education.csv'))[2], '481');
    await press(lydia, 'Save nothing', 'Imports');
    await undo(lydia, 'List of children');
    assert.equal(await countOfChildren(lydia), atFirst);
  });

  await step('2,000 children with their carers; schools, links and postcodes as they are published', async () => {
    await upload(lydia, real('people', 'cohort_faker_shared.csv'), 'Match the columns');
    await press(lydia, 'Check the rows', 'Check of a list of people');
    await counted('cohort_faker_shared.csv', '2,000', '0', '0', '0', '0')(/^What is in the file/);
    for (const [name, rows] of [['gias_sample_real_columns.csv', '4'], ['postcodes_shared.csv', '15,000']]) {
      await uploadPlaces(lydia, real('reference', name), 'Check of a list of places');
      assert.equal((await row(lydia, /^What is in the file/, name))[1], rows);
      await goodPage(lydia, name);
    }
  });
});
