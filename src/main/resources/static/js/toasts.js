// Toasts stay ten seconds, or as long as the pointer or the focus is on them. Undo and its Z stay with the newest; Z undoes
// it also when it has gone, for as long as this page is open: whether that is still possible, the server says.
const STAY = 10_000;
const region = () => document.getElementById('toasts');

let last = null;

export const toast = ({ text, undo, danger, again }) => {
  const kind = undo ? 'undo' : danger ? 'danger' : 'plain';
  const template = document.getElementById(`toast-${kind}`);
  if (!template || !region()) return null;
  const made = template.content.firstElementChild.cloneNode(true);
  made.querySelector('[data-toast-text]').textContent = text;
  if (undo) {
    made.querySelector('form').action = undo;
    const once = made.querySelector('[name=once]');
    if (once) once.value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const back = made.querySelector('[name=back]');
    if (back) back.value = location.pathname + location.search;
    last = made;
  }
  makeRoom(kind);
  region().append(made);
  stay(made);
  return made;
};

// The button of the newest, back in its place; null: nothing was done here, or it is undone.
export const lastUndo = () => {
  if (!last) return null;
  if (!last.isConnected) region().append(last);
  return last.querySelector('button');
};
document.addEventListener('submit', (event) => { if (last?.contains(event.target)) last = null; });

// Two at most, which cover nothing: what only says something gives way to the next.
const makeRoom = (kind) => {
  const there = [...region().querySelectorAll('[data-toast]')].filter((each) => !each.matches(':hover, :focus-within'));
  const stays = there.filter((each) => each.querySelector('form') || (each.matches('.is-danger') && kind !== 'danger')).slice(-1);
  for (const each of there) if (!stays.includes(each)) each.remove();
};

const stay = (element) => {
  let timer;
  const start = () => { timer = setTimeout(() => element.remove(), STAY); };
  const hold = () => clearTimeout(timer);
  for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, hold);
  for (const name of ['pointerleave', 'focusout']) element.addEventListener(name, () => { hold(); start(); });
  start();
};

// The strip they stand in is kept free of everything else, which gives way for as long as they stay.
const strip = new ResizeObserver(([{ target }]) => {
  document.documentElement.style.setProperty('--toasts', `${target.offsetHeight}px`);
});
if (region()) strip.observe(region());

document.addEventListener('toast', (event) => toast(event.detail));
for (const element of document.querySelectorAll('#toasts > [data-toast]')) {
  const back = element.querySelector('[name=back]');
  if (back) {
    back.value = location.pathname + location.search;
    last = element;
  }
  stay(element);
}
