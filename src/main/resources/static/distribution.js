// Distribute: with Shift all between the box that was pressed before and this one become as this one. All, none and more
// are said in the form at once, so that what is pressed before the answer comes says them, too.
const boxes = () => [...document.querySelectorAll('input[data-range]')];
const set = (box, ticked) => {
  box.checked = ticked;
  box.closest('tr').classList.toggle('is-selected', ticked);
};
const all = (form, tick) => {
  form.elements.base.value = tick;
  for (const box of boxes()) set(box, tick === 'all');
};
const range = (box, withShift) => {
  const from = boxes().findIndex((each) => each.id === last);
  const at = boxes().indexOf(box);
  if (withShift && from >= 0) for (const each of boxes().slice(Math.min(at, from), Math.max(at, from) + 1)) set(each, box.checked);
  set(box, box.checked);
  last = box.id;
};
let last = null;
if (!document.documentElement.dataset.ranges) {
  document.documentElement.dataset.ranges = 'true';
  document.addEventListener('click', (event) => {
    const button = event.target.closest('#distribute-form :is([name=tick], [name=more])');
    if (button?.name === 'tick') all(button.form, button.value);
    else if (button) button.form.elements.rows.value = button.value;
    const box = event.target.closest('input[data-range]');
    if (box) range(box, event.shiftKey);
  });
}
