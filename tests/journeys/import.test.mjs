// A newcomer at a Virtual School brings in a return by page: wrong files are refused in words, a small return starts
// clocks, and the return of 2,675 children is checked, saved, looked at and undone. That one is read from
// KEYWORK_SHARED; everything else is made here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { goodEverywhere, goodPage } from './checks.mjs';
import { openBrowser, person, root, serve, signIn } from './keywork.mjs';
import { follow, press, says, sees, story } from './writing.mjs';
import { zipped } from './zip.mjs';

const realReturn = join(process.env.KEYWORK_SHARED ?? join(root, '../shared'), 'data/ssda903/quality-lac-fake');
const tables = ['header', 'episodes', 'reviews', 'oc2', 'oc3', 'uasc', 'missing', 'placed_for_adoption',
  'previous_permanence', 'ad1', 'sw_episodes', 'DoLo'];

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const file = (name, ...lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n') + '\r\n') });

const header = file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  '700101,1,14/05/2015,WBRI,,,', '700102,2,31/02/2016,WBRI,,,');
const episodes = file('episodes.csv',
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  '700101,16/11/2026,S,C1,N1,U6,PR1,,,,,,', '700102,16/11/2026,S,ZZ,N1,U6,PR1,,,,,,');

async function upload(page, ...files) {
  await page.goto('/imports/ssda903');
  await page.getByLabel('Files').setInputFiles(files);
  await press(page, 'Upload and check');
}

/** The cells of the row of a table that begins with these words. */
async function row(page, table, first) {
  const found = page.getByRole('table', { name: table }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: first, exact: true }) });
  return (await found.first().getByRole('cell').allInnerTexts()).map(words => words.trim());
}

/** The description beside a term. */
const fact = async (page, term) => (await page.locator('dt', { hasText: term }).first().locator('xpath=following-sibling::dd[1]').innerText()).trim();

async function countOfChildren(page) {
  await page.goto('/children');
  return Number(/(\d+) children at/.exec(await page.getByRole('main').innerText())[1]);
}

async function open(page, words) {
  await page.goto('/find');
  await page.getByRole('main').getByRole('searchbox').fill(words);
  await press(page, 'Find', 'Find a child');
  await follow(page, words, words);
}

test('a return by page', async t => {
  const lydia = await person(browser, server);
  const step = story(t);
  let childrenBefore;

  await step('she finds where returns are brought in', async () => {
    await signIn(lydia, 'lydia.frostick');
    childrenBefore = await countOfChildren(lydia);
    await lydia.goto('/more');
    await follow(lydia, 'Imports', 'Imports');
    await goodEverywhere(lydia, 'imports');
    await follow(lydia, 'SSDA903 return', 'Bring in an SSDA903 return');
    await goodEverywhere(lydia, 'an SSDA903 return');
  });

  await step('what is no return is refused, in words, and nothing is kept', async () => {
    for (const [wrong, words] of [
      [file('names.csv', 'Name,Age', 'Somebody,9'), /None of the files holds a table of an SSDA903 return/],
      [{ name: 'broken.zip', mimeType: 'application/zip', buffer: zipped([[header.name, header.buffer]]).subarray(0, 90) }, 'broken.zip: This zip is damaged.'],
      [file('header.csv', ''), /None of the files holds a table/],
    ]) {
      await upload(lydia, wrong);
      await lydia.getByRole('alert').getByText(words).waitFor();
      assert.match(await lydia.title(), /^Error: /);
    }
    await goodEverywhere(lydia, 'a refused file');
    await lydia.goto('/imports');
    await says(lydia, 'Nothing has been brought in here yet.');
  });

  await step('of a return with wrong rows it says row, column heading, what was found and what to put', async () => {
    await upload(lydia, header, episodes);
    await sees(lydia, 'Check of an SSDA903 return');
    assert.deepEqual(await row(lydia, /^Problems/, 'header.csv, row 3'), ['DOB', '31/02/2016', 'Put a date like 26/04/2022.', 'Row left out']);
    assert.deepEqual((await row(lydia, /^Problems/, 'episodes.csv, row 3')).slice(0, 3), ['CHILD', '700102', 'Add this child to the header table.']);
    await says(lydia, 'ZZ', 'Taken, with a doubt');
    assert.deepEqual(await row(lydia, /^What is in the files/, 'header.csv'), ['Header', '1', '0', '0', '0', '1']);
    await goodEverywhere(lydia, 'a check with problems');
  });

  await step('she saves what is right: one child, and clocks that run with their law', async () => {
    await press(lydia, 'Save 2 rows', 'SSDA903 return');
    await goodEverywhere(lydia, 'an import');
    assert.equal(await countOfChildren(lydia), childrenBefore + 1);
    await open(lydia, 'Child 700101');
    await says(lydia, 'Start the PEP', /Promoting the education of looked-after children/);
    await goodEverywhere(lydia, 'a child that came by a return');
    await lydia.goto('/due');
    const duty = lydia.getByRole('main').getByRole('listitem').filter({ hasText: 'Child 700101: Start the PEP' });
    await duty.getByText('Mon 30 Nov').waitFor();
  });

  await step('the same files again: nothing new', async () => {
    await upload(lydia, header, episodes);
    await says(lydia, 'There is nothing to save.');
    assert.deepEqual(await row(lydia, /^What is in the files/, 'episodes.csv'), ['Episodes', '0', '0', '1', '0', '1']);
    await goodEverywhere(lydia, 'a check with nothing new');
    await press(lydia, 'Save nothing', 'Imports');
  });

  await step('she undoes it: the child and the clocks are gone', async () => {
    await follow(lydia, /^SSDA903 return of/, 'SSDA903 return');
    await press(lydia, 'Undo this import', 'SSDA903 return');
    await says(lydia, 'This import was undone.');
    await goodEverywhere(lydia, 'an import, undone');
    assert.equal(await countOfChildren(lydia), childrenBefore);
    await lydia.goto('/due');
    assert.equal(await lydia.getByText('Child 700101').count(), 0);
  });
});

test('the return of 2,675 children', { skip: !existsSync(realReturn) && `${realReturn} is not there: set KEYWORK_SHARED` }, async t => {
  const lydia = await person(browser, server);
  const step = story(t);
  let childrenBefore;

  await step('she uploads it as one zip, and it is counted', async () => {
    await signIn(lydia, 'lydia.frostick');
    childrenBefore = await countOfChildren(lydia);
    const zip = zipped(tables.map(name => [`${name}.csv`, readFileSync(join(realReturn, `${name}.csv`))]));
    await upload(lydia, { name: 'return.zip', mimeType: 'application/zip', buffer: zip });
    await sees(lydia, 'Check of an SSDA903 return');
    const counts = { 'header.csv': ['Header', '2,675', '0', '0', '0', '0'], 'episodes.csv': ['Episodes', '5,050', '0', '0', '0', '0'],
      'reviews.csv': ['Reviews', '12,500', '0', '0', '14', '68'], 'oc2.csv': ['Outcomes (OC2)', '2,675', '0', '0', '0', '0'],
      'missing.csv': ['Missing episodes', '43', '0', '0', '0', '0'], 'uasc.csv': ['Unaccompanied asylum-seeking children', '132', '0', '0', '0', '0'] };
    for (const [name, cells] of Object.entries(counts)) assert.deepEqual(await row(lydia, /^What is in the files/, name), cells, name);
    assert.equal(await fact(lydia, 'New children'), '2,675');
    assert.equal(await fact(lydia, 'New episodes of care'), '5,050');
    assert.deepEqual(await row(lydia, /^Problems/, 'reviews.csv, row 118'), ['REVIEW', '07/05/2027', 'Put a date that has passed.', 'Row left out']);
    await goodPage(lydia, 'the check of the whole return');
  });

  await step('she saves it', async () => {
    await press(lydia, 'Save 25,861 rows', 'SSDA903 return');
    assert.equal(await fact(lydia, 'Rows new'), '25,861');
    assert.equal(await fact(lydia, 'Wrong rows, left out'), '70');
    // 1,408 children have an episode without an end; of five of them one that began later has ended.
    assert.equal(await countOfChildren(lydia), childrenBefore + 1403);
    await goodPage(lydia, 'the children, after the import');
  });

  await step('she opens a child: legal status, where they lived, reviews and health', async () => {
    await open(lydia, 'Child 566910');
    await says(lydia, 'Care order', '39 of 40', '8 October 2018: Attended, no contribution');
    await follow(lydia, 'Details', 'Child 566910');
    await says(lydia, 'Temporary absence on holiday', '15 February 2016 to 14 August 2017', 'SSDA903 number', 'Female');
    await goodEverywhere(lydia, 'the details of a child that came by a return');
  });

  await step('she undoes it, and the school is as it was', async () => {
    await lydia.goto('/imports');
    await goodEverywhere(lydia, 'the journal');
    await follow(lydia, /^SSDA903 return of/, 'SSDA903 return');
    await press(lydia, 'Undo this import', 'SSDA903 return');
    await says(lydia, 'This import was undone.');
    assert.equal(await countOfChildren(lydia), childrenBefore);
  });
});
