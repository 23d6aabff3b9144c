// A page that comes back from the browser's memory (Back, after signing out) is emptied and asked
// for again, so that nobody reads it who may not (security model, 7.5).
export function guard() {
  if (!document.documentElement.hasAttribute('data-guarded')) return;
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.body.replaceChildren();
    location.reload();
  });
}
