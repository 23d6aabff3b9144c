// "/" goes to Find a child, for those who turned shortcuts on (WCAG 2.1.4).
export function shortcuts() {
  const find = document.getElementById('find');
  if (!find || !document.documentElement.hasAttribute('data-shortcuts')) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    find.focus();
  });
}
