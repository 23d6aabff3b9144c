// Boxes grow with what is typed, where the browser does not do it by itself.
export function growingBoxes() {
  if (CSS.supports('field-sizing', 'content')) return;
  const grow = (box) => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 4}px`;
  };
  document.addEventListener('input', (event) => {
    if (event.target.tagName === 'TEXTAREA') grow(event.target);
  });
  document.querySelectorAll('textarea').forEach(grow);
}
