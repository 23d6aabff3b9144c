// A page that stays open asks whether there is news: a call-out that started. It says so in one
// line with a link and once aloud; it never reloads under somebody's hands, and stops at sign-out.
const every = 30000; // milliseconds: half a minute is soon for who watches a screen

export function asks() {
  const place = document.querySelector('[data-asks]');
  if (!place) return;
  const timer = setInterval(async () => {
    if (document.visibilityState !== 'visible') return;
    const answer = await fetch(place.dataset.asks, { redirect: 'manual' }).catch(() => null);
    if (!answer) return;
    if (!answer.ok) {
      clearInterval(timer);
      return;
    }
    if (!(await answer.text()).trim()) return;
    clearInterval(timer);
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.href = location.pathname;
    link.textContent = place.dataset.words;
    line.className = 'kw-note kw-note--stop';
    line.append(link);
    place.append(line);
    place.className = 'kw-first';
    const status = document.querySelector('[data-status] span');
    if (status) status.textContent = place.dataset.words;
  }, every);
}
