// Distribute: with Shift all between the box that was pressed before and this one become as this one.
let last = null;
if (!document.documentElement.dataset.ranges) {
  document.documentElement.dataset.ranges = 'true';
  document.addEventListener('click', (event) => {
    const box = event.target.closest('input[data-range]');
    if (!box) return;
    const all = [...document.querySelectorAll('input[data-range]')];
    const at = all.indexOf(box);
    const from = all.findIndex((each) => each.id === last);
    if (event.shiftKey && from >= 0) for (const each of all.slice(Math.min(at, from), Math.max(at, from) + 1)) each.checked = box.checked;
    last = box.id;
  });
}
