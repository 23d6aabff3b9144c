// A time that the program filled in is chosen whole when its box is tapped, so that typing replaces it.
export function filledIn() {
  document.addEventListener('focusin', ({ target }) => {
    if (!target.matches('input[data-filled-in]') || target.value !== target.defaultValue) return;
    setTimeout(() => target.select());   // after the tap has placed its caret
  });
}
