// A tap on an outline fills in where the mark is: in the last row if it says nothing yet, else in
// a new one, which the ordinary button adds. The list of body parts does the same without it.
function nearest(svg, event) {
  const to = svg.getScreenCTM();
  if (!to) return undefined;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(to.inverse());
  let best;
  let least = Infinity;
  svg.querySelectorAll('[data-region]').forEach((place) => {
    const away = Math.hypot(place.cx.baseVal.value - at.x, place.cy.baseVal.value - at.y);
    if (away < least) { least = away; best = place.dataset.region; }
  });
  return best;
}

// The choices of where, one for each row: selects, or the buttons of a radio question.
function places(form, rows) {
  const pattern = new RegExp(`^${rows}\\.(\\d+)\\.region$`);
  const numbers = [...form.elements]
    .map((field) => pattern.exec(field.name))
    .filter(Boolean)
    .map((found) => Number(found[1]));
  return Math.max(0, ...numbers);
}

function fill(form, name, region) {
  const field = form.elements.namedItem(name);
  if (!field || field.value) return false;
  field.value = region;
  if (field.value !== region) return false;
  const one = field instanceof RadioNodeList ? [...field].find((button) => button.checked) : field;
  one.dispatchEvent(new Event('change', { bubbles: true }));
  one.focus();
  return true;
}

export function bodyMap() {
  document.addEventListener('click', (event) => {
    const svg = event.target.closest('[data-body-map] svg');
    const map = svg && svg.closest('[data-body-map]');
    const form = map && map.closest('form');
    if (!form) return;
    const rows = map.dataset.bodyMap;
    const region = nearest(svg, event);
    const add = form.elements.namedItem(`add:${rows}`);
    if (!region) return;
    const last = places(form, rows);
    if (last > 0 && fill(form, `${rows}.${last}.region`, region)) return;
    if (!add || add.dataset.busy) return;
    const chosen = document.createElement('input');
    chosen.type = 'hidden';
    chosen.name = `${rows}.${last + 1}.region`;
    chosen.value = region;
    map.append(chosen);   // goes with the map, when that is drawn again
    add.click();
    if (!add.dataset.inPlace) setTimeout(() => chosen.remove());
  });
}
