// [data-remember="name"]: which of its buttons was pressed last is pressed again when the piece is drawn anew on this page.
const pressed = new Map();
const sign = (button) => button.getAttribute('hx-get');

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-remember] > [hx-get]');
  if (button) pressed.set(button.parentElement.dataset.remember, sign(button));
});
document.addEventListener('htmx:load', (event) => {
  for (const group of event.detail.elt.querySelectorAll?.('[data-remember]') ?? []) {
    const last = pressed.get(group.dataset.remember);
    const button = [...group.querySelectorAll('[hx-get]')].find((each) => sign(each) === last);
    if (button && button.getAttribute('aria-pressed') !== 'true') button.click();
  }
});
