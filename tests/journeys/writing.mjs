// How a person fills in a form of Keywork: by the words on the page, as they read them.
import assert from 'node:assert/strict';

/** Exactly these words, or a pattern. */
const named = words => (words instanceof RegExp ? { name: words } : { name: words, exact: true });

/** The question whose legend or label says so. */
export const question = (page, words) => page.getByRole('group', named(words)).last();

/** Chooses one or several options of a question. */
export async function choose(page, words, ...options) {
  const group = question(page, words);
  for (const option of options)
    await group.getByRole('radio', named(option)).or(group.getByRole('checkbox', named(option))).first().check();
}

export async function write(page, label, text) {
  await page.getByLabel(label, { exact: !(label instanceof RegExp) }).first().fill(text);
}

export async function pick(page, label, option) {
  await page.getByLabel(label, { exact: !(label instanceof RegExp) }).first().selectOption({ label: option });
}

/** Chooses one answer of a row, whether it stands there as buttons or as a list. */
export async function answer(page, label, option) {
  const list = page.getByRole('combobox', named(label)).first();
  const button = question(page, label).getByRole('radio', named(option)).first();
  await list.or(button).first().waitFor();
  if (await list.count()) await list.selectOption({ label: option });
  else await button.check();
}

/** Presses a button that leads to another page, and waits for that page's heading. */
export async function press(page, button, heading) {
  await page.getByRole('button', named(button)).click();
  if (heading) await sees(page, heading);
}

export async function follow(page, link, heading) {
  await page.getByRole('main').getByRole('link', named(link)).first().click();
  if (heading) await sees(page, heading);
}

/** Waits until the page has this main heading. */
export async function sees(page, heading) {
  await page.getByRole('heading', { level: 1, ...named(heading) }).waitFor();
}

export async function says(page, ...words) {
  for (const word of words)
    await page.getByText(word).first().waitFor({ state: 'attached', timeout: 5000 })
      .catch(() => assert.fail(`${new URL(page.url()).pathname} does not say: ${word}`));
}

export async function doesNotSay(page, ...words) {
  const text = await page.locator('body').innerText();
  for (const word of words)
    assert.ok(!text.includes(word), `${new URL(page.url()).pathname} says: ${word}`);
}

/** A stranger's answer: the page of what is not there. */
export async function isRefused(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 404, path);
  await sees(page, 'Not found');
}

/** A story told in steps; what comes after a broken one is skipped. */
export function story(t) {
  let broken = false;
  return (words, happens) => t.test(words, { skip: broken && 'the story broke before' }, async () => {
    try {
      await happens();
    } catch (error) {
      broken = true;
      throw error;
    }
  });
}

const aTime = /^\d{1,2}(:\d\d)?[ap]m$/;
const aDay = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Chooses options of a question, not of one that an option reveals; who is not among them is written in the box below. */
async function chooseOrSay(group, options) {
  for (const option of options) {
    const buttons = group.getByRole('radio', named(option)).or(group.getByRole('checkbox', named(option)));
    const depths = await buttons.evaluateAll(all => all.map(button => {
      let depth = 0;
      for (let set = button.closest('fieldset'); set; set = set.parentElement.closest('fieldset')) depth += 1;
      return depth;
    }));
    if (depths.length) await buttons.nth(depths.indexOf(Math.min(...depths))).check();
    else await group.locator('xpath=following::input[1][@type="text"]').fill(option);
  }
}

/** Answers one question in whatever way it stands on the page: in words, from a list, on buttons, as a time or a day. */
export async function tell(page, label, ...answers) {
  const group = question(page, label);
  if (await group.count() === 0) {
    const field = page.getByLabel(label, { exact: !(label instanceof RegExp) }).first();
    const isList = await field.evaluate(element => element.tagName === 'SELECT');
    if (!isList) return field.fill(answers[0]);
    const option = field.getByRole('option', named(answers[0])).first();
    return field.selectOption(await option.getAttribute('value'));
  }
  const day = aDay.exec(answers[0]);
  if (aTime.test(answers[0])) return group.getByLabel('Time', { exact: true }).fill(answers[0]);
  if (!day) return chooseOrSay(group, answers);
  for (const [i, box] of ['Year', 'Month', 'Day'].entries()) await group.getByLabel(box, { exact: true }).fill(day[i + 1]);
}

/** What stands on every form for those who need it. */
export const more = ['More, if you need it'];

/** Goes on from a screen of a form; when the screen comes back, says with which problems. */
async function goesOn(page, button) {
  const from = page.url();
  await page.getByRole('button', named(button)).click();
  await page.waitForURL(url => url.href !== from, { timeout: 20000 }).catch(async () => {
    assert.fail(`${button}: ${await page.getByRole('alert').allInnerTexts()}`);
  });
}

/** A whole record from its first screen until it is sent: of each screen, questions with their answers. Words without an
 *  answer are pressed. */
export async function sends(page, path, button, ...screens) {
  await page.goto(path);
  for (const screen of screens) {
    for (const [label, ...answers] of screen)
      await (answers.length ? tell(page, label, ...answers) : page.getByText(label, { exact: true }).first().click());
    await goesOn(page, 'Save and go on');
  }
  await sees(page, 'Check and send');
  await press(page, button, /^Sent|^Saved/);
}

/** The path of a form that is about everybody here, or about one's own work. */
export async function formOf(page, list, title) {
  await page.goto(list);
  return page.getByRole('main').getByRole('link', named(title)).first().getAttribute('href');
}

/** The path of a child whom this person works with. */
export async function pathOf(page, child) {
  await page.goto('/children');
  return page.getByRole('main').getByRole('link', named(child)).first().getAttribute('href');
}
