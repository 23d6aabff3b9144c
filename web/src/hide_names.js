// "Hide names" blurs names and initials in a shared room until the next tap. The choice lasts as
// long as the tab; what is kept is the choice alone.
const key = 'hide-names';

export function hideNames() {
  const button = document.querySelector('button[data-hide-names]');
  if (!button) return;
  const root = document.documentElement;
  const show = (hidden) => {
    root.toggleAttribute('data-names-hidden', hidden);
    button.textContent = hidden ? 'Show names' : 'Hide names';
    try {
      if (hidden) sessionStorage.setItem(key, '1');
      else sessionStorage.removeItem(key);
    } catch { /* storage is switched off: the choice lasts for this page */ }
  };
  let before = false;
  try { before = sessionStorage.getItem(key) === '1'; } catch { /* as above */ }
  show(before);
  button.closest('[data-hide-names-item]').hidden = false;
  button.addEventListener('click', () => show(!root.hasAttribute('data-names-hidden')));
}
