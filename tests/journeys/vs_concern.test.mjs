// A Virtual School: Samira works from her caseload, logs a call with Eli's school, raises the concern that came
// out of it, Lydia decides and signs, and nobody but they two sees what was written.
import assert from 'node:assert/strict';
import { goodEverywhere } from './checks.mjs';
import { signIn, toldBothWays } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

async function theContact(samira) {
  await choose(samira, 'With whom?', /Miss Tate/);
  await choose(samira, 'How?', 'Phone call');
  await choose(samira, 'Who started it?', 'They did');
  await choose(samira, 'What about?', 'School and learning');
  await write(samira, 'Time', '3:50pm');
  await write(samira, 'What was said?', 'Miss Tate rang. You would not take your coat off today and cried at the door.');
}

toldBothWays('from the caseload to a concern that is decided', async (t, person) => {
  const samira = await person();
  const lydia = await person();
  const step = story(t);
  let child, record;

  await step('Samira signs in and has her caseload, most urgent first', async () => {
    await signIn(samira, 'samira.qureshi');
    await sees(samira, 'My caseload');
    await goodEverywhere(samira, 'the caseload');
    const late = samira.getByRole('main').getByRole('link', { name: /^Late/ });
    const count = Number(/\d+/.exec(await late.innerText())[0]);
    await late.click();
    await says(samira, `Showing ${count} of 10`);
    assert.equal(await samira.getByRole('main').getByRole('link', { name: 'Sofia Marsh' }).count(), 0);
    await samira.getByLabel('Name or school').fill('nowhere');
    await press(samira, 'Show', 'My caseload');
    assert.equal(new URL(samira.url()).search, '');   // a name may be typed there: it stands in no address
    await goodEverywhere(samira, 'the caseload, filtered');
  });

  await step('a filter that leaves nobody says so; she shows everybody and opens Eli', async () => {
    await says(samira, 'Showing 0 of 10');
    await samira.goto('/');
    await follow(samira, 'Eli Osei', 'Eli Osei');
    child = new URL(samira.url()).pathname;
    await goodEverywhere(samira, 'a child');
  });

  await step('she logs the call from school', async () => {
    await follow(samira, 'Record', /Record/);
    await goodEverywhere(samira, 'what to record');
    await follow(samira, 'Contact', 'The contact');
    await goodEverywhere(samira, 'the contact');
    await theContact(samira);
    await press(samira, 'Save and go on', 'Check and send');
    await press(samira, 'Save the contact', /Saved|Sent/);
    await goodEverywhere(samira, 'saved');
  });

  await step('she raises the concern', async () => {
    await samira.goto(`${child}/records/new`);
    await follow(samira, 'Safeguarding concern', 'What worries you');
    await says(samira, 'You do not need to be sure', /the same day\. KCSIE part one/);
    await goodEverywhere(samira, 'a concern');
    await choose(samira, 'Is Eli or anyone else in danger now?', 'No');
    await write(samira, 'Time', '3:50pm');
    await write(samira, 'What did you see or hear?', 'Miss Tate saw a round red mark on the back of the left hand.');
    await write(samira, /in their own words/, '“It is a secret.”');
    await choose(samira, /know that you are passing this on/, 'No, not yet');
    await press(samira, 'Save and go on', 'Check and send');
    await goodEverywhere(samira, 'check and send');
    await press(samira, 'Send to the safeguarding lead', 'Sent');
    await says(samira, /Our own limit: the same day\. KCSIE; local policy/);
    await goodEverywhere(samira, 'sent');
    await follow(samira, 'Read what you sent', 'Safeguarding concern');
    record = new URL(samira.url()).pathname;
    await says(samira, '“It is a secret.”');
    await goodEverywhere(samira, 'her own words');
  });

  await step('the clock of the decision runs, with its source', async () => {
    await lydia.setViewportSize({ width: 390, height: 844 });
    await signIn(lydia, 'lydia.frostick');
    await lydia.goto('/due');
    const duty = lydia.getByRole('main').getByRole('listitem').filter({ hasText: 'Safeguarding lead decides and says why' });
    await duty.filter({ hasText: 'Eli' }).getByText(/KCSIE; local policy/).waitFor();
    await goodEverywhere(lydia, 'due');
  });

  await step('Lydia cannot sign before she has decided', async () => {
    await lydia.goto('/to-sign');
    await follow(lydia, /Eli/, 'Safeguarding concern');
    await says(lydia, /Before it can be signed/);
    await goodEverywhere(lydia, 'a page that cannot be signed yet');
    await follow(lydia, 'Open the record', 'Safeguarding concern');
    await follow(lydia, 'Your decision', 'Your decision');
    await goodEverywhere(lydia, 'her decision');
    await choose(lydia, /earlier concerns/, 'Yes');
    await write(lydia, 'What do you make of it?', 'A mark and a secret: social care must know today.');
    await write(lydia, /Why this decision/, 'A young child with a mark that nobody explains.');
    await pick(lydia, /Decision$/, "Referred to children's social care");
    await write(lydia, /Reason$/, 'Rung at 4:30pm.');
    await press(lydia, 'Save', 'Safeguarding concern');
  });

  await step('she signs; the clock is met', async () => {
    await follow(lydia, 'Sign or return', /.+/);
    await goodEverywhere(lydia, 'the page to sign on');
    await press(lydia, 'Agree and sign');
    await lydia.goto(record);
    await says(lydia, /Lydia Frostick agreed and signed, 24 November 2026 at 4:35pm/);
    const duty = lydia.getByRole('region', { name: 'What must be done' }).getByRole('listitem');
    await duty.filter({ hasText: 'Safeguarding lead decides and says why' }).getByText('Met').waitFor();
    await goodEverywhere(lydia, 'the record, signed');
  });

  await step('the timeline has the contact in words, and of the concern only that there is one', async () => {
    for (const reader of [lydia, samira]) {
      await reader.goto(`${child}/timeline`);
      await says(reader, /Miss Tate rang/, 'A concern was raised and is being dealt with');
      await doesNotSay(reader, 'It is a secret', 'round red mark');
    }
    await goodEverywhere(samira, 'the timeline');
  });

  await step('Samira adds to it; she reads her own words and nothing of the decision', async () => {
    await samira.goto(record);
    await doesNotSay(samira, 'social care must know today', 'Rung at 4:30pm');
    await follow(samira, 'Add a correction', /^Add to:/);
    await goodEverywhere(samira, 'a correction');
    await pick(samira, /About which answer/, 'What did you see or hear?');
    await write(samira, 'What do you want to add?', 'It was the right hand.');
    await write(samira, 'If it is a correction: why?', 'Miss Tate rang again.');
    await press(samira, 'Add to the record', 'Safeguarding concern');
    await says(samira, 'It was the right hand.', /left hand/);
    await goodEverywhere(samira, 'the record with its correction');
  });

  await step('a colleague without the child, and a stranger, find nothing', async () => {
    for (const name of ['ben.achter', 'jo.bexley']) {
      const other = await person();
      await signIn(other, name);
      await isRefused(other, record);
      await isRefused(other, `${record}/print`);
      if (name === 'jo.bexley') await isRefused(other, child);
      await other.context().close();
    }
  });
});
