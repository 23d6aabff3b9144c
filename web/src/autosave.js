// Keeps the draft as it is typed: two seconds after the last key, on leaving a field and on leaving
// the page. The address in data-autosave takes the form as it would be sent, with the header
// X-Keywork-Autosave, and answers in plain text with the sentence to show ("Saved 9:42pm"); the
// headers Keywork-Draft and Keywork-Version carry the draft's id and its newest version.
const pause = 2000;               // milliseconds after typing stops
const again = 10000;              // after a failure
const longestWait = 4000;         // for a save that is on its way
const quiet = 60000;              // a success is read out at most once a minute
const mostKeptAlive = 60 * 1024;  // bytes; browsers allow 64 KB in all

const failure = 'Could not save: copy your words';

// What the form would send, without its files.
function typed(form) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return new URLSearchParams(fields).toString();
}

// Apart from what the frame carries: a new version number is not a change of words.
function words(form) {
  return typed(form).replace(/(^|&)(version|draft|form_key|form_token|page_key|page_turn)=[^&]*/g, '');
}

// Each sending of a page has its number: a slow network may bring an earlier one last.
function count(form) {
  const turn = form.elements.namedItem('page_turn');
  if (turn) turn.value = Number(turn.value) + 1;
}

const drafts = new WeakMap();

// Changes the form while none of its saves is on the way; it is saved again afterwards.
export async function whileStill(form, change) {
  count(form);
  const draft = drafts.get(form);
  if (!draft) return change();
  draft.held = true;
  clearTimeout(draft.timer);
  try {
    await Promise.race([draft.onItsWay, new Promise((done) => { setTimeout(done, longestWait); })]);
    return await change();
  } finally {
    draft.held = false;
    draft.saved = undefined;
    draft.later(pause);
  }
}

class Draft {
  constructor(form) {
    this.form = form;
    this.saved = words(form);
    this.timer = undefined;
    this.saving = false;
    this.held = false;
    this.onItsWay = undefined;
    this.readOutAt = -quiet;
    this.shown = document.querySelectorAll('[data-saved]');
    this.status = document.querySelector('[data-status]');
  }

  // Beside the words at once; read out when it failed, and now and then when it did not.
  say(sentence, failed) {
    this.shown.forEach((place) => { place.textContent = sentence; });
    document.documentElement.toggleAttribute('data-not-saved', failed);
    if (!this.status || (!failed && performance.now() - this.readOutAt < quiet)) return;
    const place = this.status.querySelector('span') || this.status;
    if (place.textContent !== sentence) place.textContent = sentence;
    this.readOutAt = performance.now();
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  keep(answer) {
    for (const [header, field] of [['Keywork-Version', 'version'], ['Keywork-Draft', 'draft']]) {
      const value = answer.headers.get(header);
      const input = this.form.elements.namedItem(field);
      if (value === null || !input) continue;
      if (field === 'version' && Number(value) < Number(input.value)) continue;
      input.value = value;
    }
  }

  async save({ leaving = false } = {}) {
    clearTimeout(this.timer);
    const now = words(this.form);
    if (now === this.saved || ((this.saving || this.held) && !leaving)) return;
    this.onItsWay = this.send(now, leaving);
    await this.onItsWay;
  }

  async send(now, leaving) {
    this.saving = true;
    count(this.form);
    if (!leaving) this.shown.forEach((place) => { place.textContent = 'Saving…'; });
    try {
      const body = typed(this.form);
      const answer = await fetch(this.form.dataset.autosave, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
          'X-Keywork-Autosave': '1',
        },
        keepalive: body.length < mostKeptAlive,
        redirect: 'error',
      });
      const plain = (answer.headers.get('Content-Type') || '').startsWith('text/plain');
      const sentence = plain ? (await answer.text()).trim().slice(0, 200) : '';
      if (!answer.ok || !sentence) {
        this.failed(sentence, answer.status);
        return;
      }
      this.saved = now;
      this.keep(answer);
      this.say(sentence, false);
    } catch {
      this.failed('', 0);
    } finally {
      this.saving = false;
      if (words(this.form) !== now) this.later(pause);
    }
  }

  // A refusal that waiting cannot mend (409, 404, 403) is tried again all the same when more is
  // typed; a failure of the network or the server is tried again by itself.
  failed(sentence, status) {
    this.say(sentence || failure, true);
    if (status === 0 || status >= 500) this.later(again);
  }
}

export function autosave(form) {
  const draft = new Draft(form);
  drafts.set(form, draft);
  form.addEventListener('input', () => draft.later(pause));
  form.addEventListener('change', () => draft.later(pause));
  form.addEventListener('focusout', () => draft.save());
  let sent;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    clearTimeout(draft.timer);
    count(form);
    sent = words(form);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') draft.save({ leaving: true });
  });
  addEventListener('pagehide', () => {
    if (words(form) === sent) draft.saved = sent;   // the next page is here because these arrived
    draft.save({ leaving: true });
  });
}
