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
