// What it costs a person to write something down: taps, keys and screens, counted by driving the real
// pages on a phone from Today until the page says that it is kept. A box that must be tapped before it
// is typed in counts as a tap, a list of choices as two; every character typed counts as a key.
//
//   node bench/effort.mjs   prints the table; ends with 1 when a number of taps is over its target
import { openBrowser, person, serve, signIn } from '../tests/journeys/keywork.mjs';
import { pathToFileURL } from 'node:url';
import { stories } from './efforts.mjs';

/** A hand on a phone. Everything goes through it, so that everything is counted. */
class Hand {
  taps = 0; keys = 0; screens = 0;
  constructor(page) {
    this.page = page;
    page.on('framenavigated', frame => { if (frame === page.mainFrame()) this.screens += 1; });
  }

  async tap(place) {
    await place.click();
    this.taps += 1;
    await this.page.waitForLoadState();
  }
  link(name) { return this.tap(this.page.getByRole('link', { name }).filter({ visible: true }).first()); }
  button(name) { return this.tap(this.page.getByRole('button', { name }).filter({ visible: true }).first()); }
  /** One option of a question, by the words beside it. */
  option(words, question) {
    const within = question ? this.page.getByRole('group', { name: question }).last() : this.page;
    return this.tap(within.getByText(words, { exact: true }).filter({ visible: true }).first());
  }
  async choose(label, words) {   // a list of choices: a tap to open it, a tap to choose
    await this.page.getByLabel(label).first().selectOption({ label: words });
    this.taps += 2;
  }
  async type(label, words) {
    const box = this.page.getByLabel(label).filter({ visible: true }).first();
    await this.tap(box);
    await box.pressSequentially(words);
    this.keys += [...words].length;
  }
}

export async function measure(browser, { who, tell }) {
  const server = await serve();
  const page = await person(browser, server, { width: 390, height: 844 });
  try {
    await signIn(page, who);
    const hand = new Hand(page);
    await tell(hand);
    return { taps: hand.taps, keys: hand.keys, screens: hand.screens };
  } finally {
    await page.context().close();
    await server.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const browser = await openBrowser();
  const row = (...cells) => console.log(cells.map((cell, i) => i ? String(cell).padStart(9) : String(cell).padEnd(34)).join(''));
  row('from Today on a phone', 'taps', 'target', 'keys', 'screens');
  let over = 0;
  for (const story of stories) {
    const { taps, keys, screens } = await measure(browser, story);
    row(story.title, taps, story.taps, keys, screens);
    if (taps > story.taps) over += 1;
  }
  await browser.close();
  process.exitCode = over ? 1 : 0;
}
