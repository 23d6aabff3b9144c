// The days that matter in a child's life are prompted before they come; who a child is stands in their own words;
// what they were told about their rights is kept with whether they understood it.
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { answer, choose, doesNotSay, follow, isRefused, pick, press, question, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

test('days that matter, who a child is, and what they are told about their rights', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const step = story(t);
  let tyler;

  await step('Priya puts a day down, and it is prompted on Today and on the plan of the day', async () => {
    await signIn(priya, 'priya.nair');
    await priya.goto('/');
    await says(priya, 'Days that matter, soon', /Tyler: The day Nan died/);
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    tyler = new URL(priya.url()).pathname;
    await follow(priya, /^All of them/);
    await says(priya, 'The day you moved to Larch House', /A candle and her photograph/);
    await press(priya, 'Put the day down');
    await priya.getByRole('alert').getByText('Choose what kind of day it is').waitFor();
    await goodEverywhere(priya, 'the days that matter');
    await write(priya, 'What day is it?', 'Scout the dog was given away');
    await choose(priya, 'What kind of day?', 'A loss or a death');
    await write(priya, 'When was it, or when is it?', '1 December 2024');
    await write(priya, 'What helps around it?', 'A walk with Biscuit');
    await choose(priya, 'Who may see it?', /^Everyday/);
    await press(priya, 'Put the day down');
    await says(priya, /Tuesday 1 December 2026, in 7 days. 2 years/);
    await priya.goto('/');
    await says(priya, /Tyler: Scout the dog was given away/, /A walk with Biscuit/);
    await priya.goto('/plan?day=2026-12-01');
    await says(priya, 'Scout the dog was given away', /on this day/);
    await priya.goto(`${tyler}/dates`);
    await pick(priya, 'Which day?', 'Scout the dog was given away');
    await write(priya, 'Why is it taken off?', 'He says it is not a sad day any more');
    await press(priya, 'Take it off');
    await doesNotSay(priya, 'A walk with Biscuit');
  });

  await step('a life story session comes from the day', async () => {
    await follow(priya, 'Write up a life story session', 'The session');
    await choose(priya, 'What kind of session?', 'Life story');
    await write(priya, 'What was it for?', 'Remembering Nan before the 30th');
    await priya.getByRole('button', { name: 'Finish later' }).first().click();
  });

  await step('Tyler says who he is, and the newest words stand on his page', async () => {
    await priya.goto(`${tyler}/identity`);
    await press(priya, 'Save what was said');
    await priya.getByRole('alert').getByText('Choose what it is about').waitFor();
    await goodEverywhere(priya, 'who I am');
    await choose(priya, 'What is it about?', 'Food');
    await write(priya, 'Tyler’s words', 'No pork. My dad doesn’t, so I don’t.');
    await write(priya, /^What do adults do about it/, 'Marked on the menu board');
    await press(priya, 'Save what was said');
    await says(priya, /No pork. My dad doesn’t/);
    await priya.goto(tyler);
    await says(priya, 'Marked on the menu board');
    await goodEverywhere(priya, 'a child’s page with their days');
  });

  await step('what Tyler chose goes into the log of the shift', async () => {
    await priya.goto(`${tyler}/records/new/daily-log`);
    await choose(priya, 'What is it about?', /^Who they are/);
    await write(priya, 'What happened?', 'You chose halal sausages at the shop and asked what the sign meant.');
    await press(priya, 'Save and go on', 'Check and send');
    await press(priya, 'Send the log', 'Sent');
    await priya.goto(`${tyler}/timeline`);
    await says(priya, /You chose halal sausages/);
  });

  await step('what he was told about his rights is kept, with whether he understood it and the advocate he wants', async () => {
    await priya.goto(`${tyler}/records/new/rights-told`);
    await sees(priya, 'What you told Tyler');
    await write(priya, 'Time', '4pm');
    await choose(priya, 'What did you tell Tyler about?', /^How to complain/, /^An advocate/);
    await choose(priya, 'How did you tell Tyler?', 'Easy words and pictures');
    await write(priya, 'In which language, or with which help?', 'English, one thing at a time');
    await choose(priya, 'Did Tyler understand it?', /^Yes/);
    await goodEverywhere(priya, 'what was told');
    await press(priya, 'Save and go on', 'What Tyler said');
    await choose(priya, /How did Tyler say/, 'Spoken');
    await write(priya, 'What did Tyler say or ask?', '“So I can ring her myself?”');
    await choose(priya, 'Does Tyler want an advocate?', 'Yes');
    await press(priya, 'Save and go on', 'Check and send');
    await says(priya, 'Ring the advocate today');
    await press(priya, 'Save it', 'Sent');
    await priya.goto(`${tyler}/timeline`);
    await says(priya, 'Told about rights');
  });

  await step('a complaint asks whether an advocate was offered, and says to offer one today', async () => {
    await priya.goto(`${tyler}/records/new/complaint`);
    await sees(priya, 'What is wrong');
    await choose(priya, 'Who is not happy?', 'A child');
    await write(priya, 'Time', '4:05pm');
    await write(priya, 'What is wrong?', '“My room is cold.”');
    await write(priya, 'What should happen?', '“Fix the radiator.”');
    await choose(priya, 'What is it about?', 'Room, house or building');
    await press(priya, 'Save and go on', 'Help to say it');
    await choose(priya, 'How did they say so?', 'Visit');
    await choose(priya, 'Was an advocate offered?', 'Not yet');
    await choose(priya, 'Is anybody unsafe?', 'I have thought about it, and no');
    await press(priya, 'Save and go on', 'Check and send');
    await says(priya, 'Offer an advocate today');
    await press(priya, /^Send to/, 'Sent');
  });

  await step('so does the meeting of a review', async () => {
    await priya.goto(`${tyler}/records/new/meeting`);
    await choose(priya, 'What kind of meeting?', 'Child in care review');
    await write(priya, 'Time', '2pm');
    await write(priya, 'Where was it?', 'Larch House');
    await choose(priya, 'Who chaired it?', 'Rob Tasker');
    await answer(priya, /^Person 1: Who/, 'Rob Tasker');
    await answer(priya, /^Person 1: Came/, 'Came');
    await press(priya, 'Save and go on', 'Tyler first');
    await question(priya, 'Was Tyler offered an advocate for this meeting?').waitFor();
  });

  await step('a stranger finds nothing', async () => {
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, `${tyler}/dates`);
    await isRefused(stranger, `${tyler}/identity`);
  });
});
