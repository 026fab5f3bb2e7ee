// My day: rows of the queue open on the desk; the queue draws itself anew when something changes, and keeps its place;
// after a call is wrapped up the next dealer opens by itself.
import { begin, end } from './js/arriving.js';
import { putOff, unfinished } from './js/later.js';

const list = () => document.getElementById('day-list');
const rows = () => [...(list()?.querySelectorAll('.queue-item[data-row]') ?? [])];
const currentOf = (all) => all.findIndex((row) => row.matches('[aria-current]'));

// Where the dealer on the desk stands, or stood, in the queue.
let place = Math.max(0, currentOf(rows()));
const numberOf = (row) => row?.id.replace('queue-', '') ?? '';
let opened = new URLSearchParams(location.search).get('at') ?? numberOf(rows()[currentOf(rows())]);

// Whoever comes back with a call that isn't written down yet comes back to its dealer.
const waits = new URLSearchParams(location.search).has('at') ? null : unfinished();
if (waits && waits !== opened) location.replace(`/my-day?at=${waits}`);
if (opened && opened === unfinished() && !document.querySelector(`[data-calls^="/dealers/${opened}/"]`)) {
  putOff(opened);
  if (unfinished() !== opened) location.replace('/my-day');
}

let shown = opened; // whose desk is there; the one marked may still be under way

const mark = (row) => {
  for (const each of rows()) {
    each.classList.remove('is-current');
    each === row ? each.setAttribute('aria-current', 'true') : each.removeAttribute('aria-current');
  }
  place = Math.max(0, rows().indexOf(row));
  opened = numberOf(row);
};
// The one that was marked can't come: the mark is with the one that is there.
const goBack = () => {
  const row = document.getElementById(`queue-${shown}`);
  const focused = rows().includes(document.activeElement);
  mark(row);
  opened = shown;
  if (focused) row?.focus({ preventScroll: true });
  if (above) document.querySelector('#my-day [data-show="list"]')?.click();
};

// On a phone, where the dealer takes the queue's place, Back leads to the queue.
const panes = () => document.getElementById('my-day');
const alone = () => panes()?.dataset.pane === 'list' && document.querySelector('#my-day .panes-switch')?.checkVisibility();
let above = false; // whether the entry of the history below this one is the queue
addEventListener('popstate', (event) => {
  if (!event.state?.queue) return;
  above = false;
  document.querySelector('#my-day [data-show="list"]')?.click();
});
document.addEventListener('click', (event) => {
  if (above && event.target.closest('#my-day [data-show="list"]')) history.back();
});

document.addEventListener('htmx:beforeRequest', (event) => {
  const row = event.detail.elt.closest?.('.queue-item[data-row]');
  if (event.detail.target?.id === 'dealer') begin(event.detail.xhr, row?.querySelector('.queue-name').textContent ?? '');
  if (!row) return;
  if (alone() && !above) {
    history.replaceState({ queue: true }, '', '/my-day');
    history.pushState({ htmx: true }, '', row.getAttribute('href'));
    above = true;
  }
  mark(row);
  document.querySelector('#my-day [data-show="desk"]')?.click();
});
// One that gives way to a newer one is over before that one has begun: then it isn't the end.
document.addEventListener('htmx:afterRequest', (event) => {
  const { xhr, target, elt } = event.detail;
  if (target?.id !== 'dealer') return;
  queueMicrotask(() => {
    const there = end(xhr);
    if (there) shown = numberOf(elt.closest?.('.queue-item[data-row]'));
    if (there === false) goBack();
  });
});
// Whatever scrolls: the desk beside the queue, the page on a phone.
const top = () => {
  for (const each of [document.getElementById('dealer'), document.getElementById('main'), document.scrollingElement]) each?.scrollTo(0, 0);
};
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.requestConfig?.elt?.matches?.('.queue-item[data-row]')) top();
});

// As many rows as are shown, and the dealer that is open.
document.addEventListener('htmx:configRequest', (event) => {
  if (event.detail.elt !== list()) return;
  event.detail.parameters.at = opened;
  event.detail.parameters.rows = String(rows().length);
});
// The dealer may have left the queue: the row before it is then where J and K go on from.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target !== list()) return;
  const all = rows();
  const at = currentOf(all);
  if (at >= 0) place = at;
  else all[Math.min(place, all.length) - 1]?.classList.add('is-current');
  const total = document.getElementById('day-total');
  if (total) total.textContent = list().querySelector('[data-total]')?.dataset.total ?? '';
});

// The next one below, or else from the top; not one that was worked since the queue was drawn.
const next = () => {
  const all = rows();
  const at = currentOf(all);
  const from = at < 0 ? place : at + 1;
  return [...all.slice(from), ...all.slice(0, at < 0 ? from : at)].find((row) => !('worked' in row.dataset)) ?? null;
};
// Which one that is stands on the button that leads there: the form and the queue beside it may come in any order.
document.addEventListener('htmx:load', () => {
  const button = document.querySelector('#wrap-up-form [data-opens]');
  if (!button) return;
  const name = next()?.querySelector('.queue-name').textContent;
  button.querySelector('span').textContent = name ? button.dataset.opens.replace('{name}', () => name) : button.dataset.opensNone;
});
// Who has gone on already while the answer was under way stays there.
document.addEventListener('dealer-worked', ({ detail }) => {
  if (detail?.dealer && detail.dealer !== opened) {
    const worked = document.getElementById(`queue-${detail.dealer}`);
    if (worked) worked.dataset.worked = '';
    window.htmx?.trigger(list(), 'queue-changed');
    return;
  }
  const row = next();
  const worked = rows()[currentOf(rows())];
  if (worked) worked.dataset.worked = '';
  if (row) {
    document.querySelector('#dealer-dialog dialog[open]')?.close(); // of a refusal: as long as it is open, nothing beside it takes the focus
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    row.click();
  } else {
    window.htmx?.ajax('GET', '/my-day/rest', { target: '#dealer', swap: 'outerHTML' });
  }
  window.htmx?.trigger(list(), 'queue-changed');
});

// Whose change is taken back is on the desk again, also when the next one has opened since.
document.addEventListener('submit', (event) => {
  const undone = event.target.closest?.('.toast form')?.getAttribute('action').match(/^\/dealers\/(\d+)\//)?.[1];
  if (undone) event.target.querySelector('[name=back]').value = `/my-day?at=${undone}`;
}, true);
