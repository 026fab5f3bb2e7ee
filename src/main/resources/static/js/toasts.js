// Toasts stay ten seconds, or as long as the pointer or the focus is on them. Undo and its Z stay with the newest; Z undoes
// it also when it has gone, until something else is done on this page: whether that is still possible, the server says.
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
    for (const older of region().querySelectorAll('form button')) withoutKey(older);
    made.querySelector('form').action = undo;
    const once = made.querySelector('[name=once]');
    if (once) once.value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  }
  if (!danger) last = undo ? made : null; // what went wrong leaves what was done before as it is
  makeRoom(kind);
  show(made);
  return made;
};

// Z is the newest's: an older one can still be pressed.
const withoutKey = (button) => {
  delete button.dataset.key;
  button.querySelector('.key')?.remove();
};

// What is taken back elsewhere on the page can't be undone once more.
document.addEventListener('htmx:afterRequest', ({ detail: { requestConfig, successful } }) => {
  if (!successful || requestConfig?.verb !== 'post' || !region()) return;
  const undone = [...region().querySelectorAll('form'), ...(last?.querySelectorAll('form') ?? [])]
    .filter((form) => form.getAttribute('action').split('?')[0] === requestConfig.path.split('?')[0]);
  for (const form of undone) {
    const gone = form.closest('[data-toast]');
    gone.remove();
    if (gone === last) last = null;
  }
});

// An undo leads back to where one is when it is shown.
const show = (element) => {
  const back = element.querySelector('[name=back]');
  if (back) back.value = location.pathname + location.search;
  region().append(element);
  stay(element);
};

// The button of the newest, back in its place; null: nothing was done here, or it is undone.
export const lastUndo = () => {
  if (!last) return null;
  if (!last.isConnected) show(last);
  return last.querySelector('button');
};
document.addEventListener('submit', (event) => { if (last?.contains(event.target)) last = null; });

// Two at most, which cover nothing: what only says something gives way to the next.
const makeRoom = (kind) => {
  const there = [...region().querySelectorAll('[data-toast]')].filter((each) => !each.matches(':hover, :focus-within'));
  const stays = there.filter((each) => each.querySelector('form') || (each.matches('.is-danger') && kind !== 'danger')).slice(-1);
  for (const each of there) if (!stays.includes(each)) each.remove();
};

const timers = new WeakMap();
const hold = (element) => clearTimeout(timers.get(element));
const start = (element) => {
  hold(element);
  timers.set(element, setTimeout(() => element.remove(), STAY));
};
const stay = (element) => {
  if (!timers.has(element)) {
    for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, () => hold(element));
    for (const name of ['pointerleave', 'focusout']) element.addEventListener(name, () => start(element));
  }
  start(element);
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

// What began is finished: the page says so with an Undo of its own (data-overtakes), and the toast is no longer true.
const overtaken = () => {
  for (const form of document.querySelectorAll('form[data-overtakes]')) {
    for (const toast of document.querySelectorAll('#toasts > [data-toast]')) {
      if (toast.querySelector('form')?.getAttribute('action') !== form.getAttribute('action')) continue;
      toast.remove();
      if (toast === last) last = null;
    }
  }
};
document.addEventListener('htmx:afterSettle', overtaken);
overtaken();
