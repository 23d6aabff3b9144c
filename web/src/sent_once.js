// A second press of a button within three seconds is dropped. The first always goes, and so does
// a later one: when the network fails, people must be able to press again. The server tells sent
// forms apart by their key anyway.
const wait = 3000; // milliseconds

export function sentOnce() {
  const sentAt = new WeakMap();
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    const last = sentAt.get(event.target);
    if (last !== undefined && event.timeStamp - last < wait) event.preventDefault();
    else sentAt.set(event.target, event.timeStamp);
  });
  // Shown again by the Back button: nothing has been sent from it yet.
  addEventListener('pageshow', () => {
    document.querySelectorAll('form').forEach((form) => sentAt.delete(form));
  });
}
