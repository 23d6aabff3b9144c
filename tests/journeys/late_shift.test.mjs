// A whole late shift in a children's home: the handover is read, the day is planned, tasks and the house list are ticked,
// a young person who helped gets a good line, the rota says what is missing, and the handover that builds itself is
// checked, sent and read by the night.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { goodEverywhere } from './checks.mjs';
import { openBrowser, person, serve, signIn } from './keywork.mjs';
import { choose, doesNotSay, follow, isRefused, pick, press, says, sees, story, write } from './writing.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

/** A button or link that is repeated on the page, by the words spoken after it. */
const repeated = (page, role, words) => page.getByRole('main').getByRole(role, { name: words }).first();

test('a late shift', async t => {
  const priya = await person(browser, server, { width: 390, height: 844 });
  const marcus = await person(browser, server);
  const step = story(t);
  let handover;

  await step('Priya reads the handover, sees today and who waits to read it', async () => {
    await signIn(priya, 'priya.nair');
    await sees(priya, 'Your late shift');
    await says(priya, /Waiting for you, Hannah Wray/, '5:30pm: Call with Nadia, her social worker.',
      'Joel brings Kacper back from boxing', 'Every hour from 10pm to 1am');
    await press(priya, 'I have read this handover', 'Your late shift');
    await doesNotSay(priya, 'Handover to read');
  });

  await step('Marcus puts a line on the plan, takes one off with a reason and says who is with whom', async () => {
    await signIn(marcus, 'marcus.bell');
    await follow(marcus, 'Shift sheet', 'Plan of the day');
    await goodEverywhere(marcus, 'the plan of the day');
    await follow(marcus, 'Add to the plan', 'Add to the plan');
    await press(marcus, 'Add it to the plan', 'Add to the plan');
    await marcus.getByRole('alert').getByText('Choose what it is').waitFor();
    await goodEverywhere(marcus, 'a line of the plan');
    await write(marcus, 'What is planned?', 'Swimming with Hannah');
    await choose(marcus, 'What is it?', 'Activity');
    await pick(marcus, 'For whom?', 'Kacper Wolski');
    await write(marcus, /^At what time/, '6pm');
    await press(marcus, 'Add it to the plan', 'Plan of the day');
    await follow(marcus, 'Swimming with Hannah', 'Swimming with Hannah');
    await write(marcus, 'Why is it not to be?', 'The pool is shut');
    await press(marcus, 'Take it off the plan', 'Plan of the day');
    await doesNotSay(marcus, 'Swimming with Hannah');
    await repeated(marcus, 'link', 'Who is with them for Kacper').click();
    await sees(marcus, 'Who is with Kacper');
    await goodEverywhere(marcus, 'who is with whom');
    await choose(marcus, 'On the late shift', 'Hannah Wray');
    await press(marcus, 'Save', 'Plan of the day');
    await says(marcus, 'Hannah Wray, Joel Adeyemi');
  });

  await step('Priya ticks what the house list asks, and says why something was not done', async () => {
    await priya.goto('/tasks');
    await says(priya, 'From the plan', 'House list', /from the handover/, 'Due by the end of this shift');
    await goodEverywhere(priya, 'tasks of the shift');
    await repeated(priya, 'button', 'Done Kitchen clean').click();
    await sees(priya, 'Tasks');
    await follow(priya, /^Car:/, /^Car:/);
    await write(priya, 'Why not?', 'It is at the garage until Friday');
    await press(priya, 'Close it as not done', 'House list');
    await says(priya, /Priya Nair at 4:35pm: It is at the garage until Friday/);
    await priya.goto('/tasks?whose=mine');
    await doesNotSay(priya, 'Film night, her pick');
  });

  await step('a meal asks for allergies first; who helped gets a good line in their own story', async () => {
    await priya.goto('/house-list');
    await goodEverywhere(priya, 'the house list');
    await follow(priya, 'Evening meal', 'Evening meal');
    await says(priya, /Amara O: Nut allergy/);
    await write(priya, 'What was there to eat?', 'Chicken curry and rice');
    await press(priya, 'Done', 'Evening meal');
    await priya.getByRole('alert').getByText(/Look at the allergies/).waitFor();
    await goodEverywhere(priya, 'a meal');
    await priya.getByLabel('I have looked at the allergies').check();
    await pick(priya, 'Which young person helped?', 'Tyler Brandreth');
    await write(priya, /^What did they do or practise/, 'You cut the onions and timed the rice.');
    await press(priya, 'Done', 'House list');
    await says(priya, /Tyler helped: You cut the onions/);
    await priya.goto('/');
    await follow(priya, 'Tyler B', 'Tyler Brandreth');
    await says(priya, 'Helped in the house: Evening meal', 'You cut the onions and timed the rice.');
  });

  await step('Marcus changes what the house list asks', async () => {
    await marcus.goto('/house-list/rules');
    await goodEverywhere(marcus, 'the rules of the house list');
    await pick(marcus, 'What is it?', 'Bed change');
    await choose(marcus, 'How often?', 'Every week');
    await press(marcus, 'Put it on the list', 'What the house list asks');
    await marcus.getByRole('alert').getByText('Choose the day of the week').waitFor();
    await pick(marcus, /^On which day of the week/, 'Saturday');
    await press(marcus, 'Put it on the list', 'What the house list asks');
    await says(marcus, 'Every Saturday');
    await repeated(marcus, 'button', 'End Bed change').click();
    await sees(marcus, 'What the house list asks');
    await doesNotSay(marcus, 'Every Saturday');
  });

  await step('the rota takes a change and keeps what was', async () => {
    await marcus.goto('/rota');
    await repeated(marcus, 'link', /^Add to the night shift, Thursday/).click();
    await sees(marcus, 'Add a shift');
    await pick(marcus, 'Who works?', 'Tomas Grell');
    await goodEverywhere(marcus, 'a new shift');
    await press(marcus, 'Put it on the rota', 'Rota');
    const thursday = marcus.getByRole('row', { name: /^Thursday/ });
    await thursday.getByRole('link', { name: 'Tomas Grell' }).last().click();
    await sees(marcus, 'Tomas Grell');
    await goodEverywhere(marcus, 'a shift');
    await write(marcus, 'Why is it taken off?', 'He swapped with Aisha');
    await press(marcus, 'Take it off the rota', 'Rota');
    await says(marcus, 'Taken off this week', /He swapped with Aisha/);
    await marcus.goto('/rota/skills');
    await sees(marcus, 'Not found');
  });

  await step('a manager says what every shift needs, and the rota says where nobody has it', async () => {
    const ruth = await person(browser, server);
    await signIn(ruth, 'ruth.callan');
    await ruth.goto('/rota/skills');
    await goodEverywhere(ruth, 'what every shift needs');
    await ruth.getByLabel('Drawing and Talking').check();
    await press(ruth, 'Save', 'Rota');
    await says(ruth, /Nobody on the late shift has “Drawing and Talking” in date/);
    await goodEverywhere(ruth, 'the rota with something to look at');
  });

  await step('the handover is built from what was recorded, and is checked and sent', async () => {
    await marcus.goto('/handover');
    await follow(marcus, 'Write a handover', 'What to hand over');
    await says(marcus, 'Priya Nair has not sent a daily log for Tyler.', 'Nobody has written a daily log for Jodie.',
      'Tomorrow 4pm: GP looks at his arm', 'Keys count, by 10pm');
    await goodEverywhere(marcus, 'what to hand over');
    await follow(marcus, 'Check and send the handover', 'Who hands over to whom');
    for (const known of ['Late', 'Night']) assert.ok(await marcus.getByLabel(known, { exact: true })
      .evaluateAll(all => all.some(one => one.checked)), `${known} is filled in`);
    assert.ok(await marcus.getByLabel('Owen Pryce').last().isChecked(), 'who comes on is filled in');
    await goodEverywhere(marcus, 'who hands over');
    await press(marcus, 'Save and go on', 'Each child');
    assert.match(await marcus.getByLabel('Amara Okafor: How they are').inputValue(), /You did your biology mock/);
    assert.match(await marcus.getByLabel('Tyler Brandreth: How they are').inputValue(), /Helped in the house/);
    assert.match(await marcus.getByLabel(/^Tyler Brandreth: Planned/).inputValue(), /Tomorrow 4pm: GP looks at his arm/);
    for (const child of ['Jodie Maher', 'Kacper Wolski'])
      await write(marcus, `${child}: How they are`, `${child} had tea and settled`);
    for (const child of ['Amara Okafor', 'Jodie Maher', 'Kacper Wolski', 'Tyler Brandreth']) {
      await write(marcus, `${child}: Health and medicine`, 'Nothing new');
      await write(marcus, `${child}: Changes to keep them safe`, 'No change');
    }
    await goodEverywhere(marcus, 'each child');
    await press(marcus, 'Save and go on', 'The house');
    await choose(marcus, 'Is the money counted and right?', 'No');
    await choose(marcus, 'Are the keys handed over?', 'Yes');
    await choose(marcus, 'Is the medicine key handed over?', 'Yes');
    await write(marcus, 'What is not right, and who knows?', 'Two pounds short. Ruth knows.');
    await goodEverywhere(marcus, 'the house');
    await press(marcus, 'Save and go on', 'To do');
    await press(marcus, 'Save and go on', 'Check and send');
    await says(marcus, 'Not finished yet', 'Priya Nair has not sent a daily log for Tyler.');
    await goodEverywhere(marcus, 'check and send the handover');
    await press(marcus, 'Send the handover', 'Sent');
    await follow(marcus, 'Read what you sent', 'Handover');
    handover = new URL(marcus.url()).pathname;
    await goodEverywhere(marcus, 'the handover');
  });

  await step('Owen reads it, says so by name and takes over; a stranger finds nothing', async () => {
    const owen = await person(browser, server, { night: true });
    await signIn(owen, 'owen.pryce');
    await owen.goto('/');
    await says(owen, /Jodie Maher had tea and settled/);
    await follow(owen, 'Read all of it', /Handover/);
    await press(owen, 'I have read this handover');
    await says(owen, /Owen Pryce/);
    await owen.goto(`${handover}/sign`);
    await press(owen, 'Agree and sign');
    await owen.goto(handover);
    await says(owen, /Owen Pryce agreed and signed/);
    const stranger = await person(browser, server);
    await signIn(stranger, 'jo.bexley');
    await isRefused(stranger, handover);
  });
});
