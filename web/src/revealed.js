// Questions that belong to one answer are shown while it is chosen; "None of these" takes the
// others off. Without script all of them are shown.
const opener = 'input[data-aria-controls]';

function show(input) {
  const questions = document.getElementById(input.dataset.ariaControls);
  if (!questions) return;
  questions.hidden = !input.checked;
}

function unchoose(input) {
  const exclusive = input.dataset.behaviour === 'exclusive';
  input.form.querySelectorAll('input[type="checkbox"]').forEach((other) => {
    if (other === input || other.name !== input.name || !input.checked) return;
    if (exclusive || other.dataset.behaviour === 'exclusive') other.checked = false;
  });
}

export function revealed() {
  document.querySelectorAll(opener).forEach(show);
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (input.type === 'checkbox' && input.form) unchoose(input);
    if (input.type !== 'checkbox' && input.type !== 'radio') return;
    document.querySelectorAll(opener).forEach((other) => {
      if (other.name === input.name && other.form === input.form) show(other);
    });
  });
}
