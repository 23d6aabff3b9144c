// Focus goes to the error summary as the page opens, and from its links into the fields.
export function errorSummary() {
  const summary = document.querySelector('.govuk-error-summary');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    const group = field.closest('.govuk-form-group') || field;
    group.scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}
