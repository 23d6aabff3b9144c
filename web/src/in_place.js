// Adds and takes away rows without opening the page again. A button with data-in-place names the
// part of the page it changes (an id). The form is posted as it would be by the button; from the
// page that comes back only that part, and the hidden fields, are taken. Where anything goes
// another way than expected, the button does what it would do without script.
import { whileStill } from './autosave.js';

// XMLHttpRequest gives a parsed document without running anything in it.
function post(form, button) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fields = [...new FormData(form, button)].filter(([, value]) => typeof value === 'string');
    request.open('POST', button.formAction || form.action);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.responseType = 'document';
    request.timeout = 8000;
    request.onload = () => {
      const fits = request.status === 200 || request.status === 422;
      (fits ? resolve : reject)(request.response);
    };
    request.onerror = request.ontimeout = reject;
    request.send(new URLSearchParams(fields).toString());
  });
}

function takeHidden(form, fresh) {
  fresh.querySelectorAll('input[type="hidden"]').forEach((input) => {
    const own = form.elements.namedItem(input.name);
    if (own && own.type === 'hidden') own.value = input.value;
  });
}

async function change(form, button) {
  const id = button.dataset.inPlace;
  const page = await whileStill(form, () => post(form, button));
  const part = page && page.getElementById(id);
  const old = document.getElementById(id);
  if (!part || !old) throw new Error('another page');
  const freshForm = part.closest('form');
  const before = old.querySelectorAll('[id]').length;
  const imported = document.importNode(part, true);
  old.replaceWith(imported);
  if (freshForm) takeHidden(form, freshForm);
  form.dispatchEvent(new Event('change'));
  const rows = imported.querySelectorAll('[data-row]');
  const more = imported.querySelectorAll('[id]').length > before;
  const row = more && rows.length ? rows[rows.length - 1] : imported;
  const first = row.querySelector('input:not([type="hidden"]), select, textarea, button');
  if (first) first.focus();
}

// An upload can't be sent in place: the whole form goes.
const hasFile = (form) =>
  [...form.querySelectorAll('input[type="file"]')].some((input) => input.value);

export function inPlace() {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-in-place]');
    if (!button || !button.form || button.dataset.tried || hasFile(button.form)) return;
    event.preventDefault();
    if (button.dataset.busy) return;
    button.dataset.busy = '1';
    const { form } = button;
    try {
      await change(form, button);
    } catch {
      button.dataset.tried = '1';
      form.requestSubmit(button);
    } finally {
      delete button.dataset.busy;
    }
  });
}
