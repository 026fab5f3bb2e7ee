// Lists by keyboard: [data-list] holds rows [data-row] (links, or rows with a link). J K or arrows move, Enter opens,
// Space selects the row's checkbox. F goes to [data-filter].
import { typing, visible } from './typing.js';

const listOf = (target) => target.closest?.('[data-list]') ?? [...document.querySelectorAll('[data-list]')].find(visible);
const rowsOf = (list) => [...list.querySelectorAll('[data-row]')].filter(visible);
const linkOf = (row) => (row.matches('a, button') ? row : row.querySelector('a[href], button'));
const current = (rows) => {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  return focused >= 0 ? focused : rows.findIndex((row) => row.matches('[aria-current], .is-current'));
};

const move = (list, step, event) => {
  const rows = rowsOf(list);
  if (!rows.length) return;
  event.preventDefault();
  const at = current(rows);
  const row = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
  for (const each of rows) each.classList.toggle('is-current', each === row && !row.matches('a, button'));
  linkOf(row)?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  if (row === rows.at(-1)) list.querySelector('[data-more]')?.scrollIntoView({ block: 'nearest' }); // which loads more
  if (list.dataset.list === 'follow') linkOf(row)?.click();
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (typing(event.target)) return;
  const inside = event.target.closest?.('[data-list]');
  const single = document.documentElement.dataset.singleKeys !== 'off';
  const step = single && { KeyJ: 1, KeyK: -1 }[event.code] || inside && { ArrowDown: 1, ArrowUp: -1 }[event.code];
  const list = listOf(event.target);
  if (step && list && !document.querySelector(`[data-key="${event.code}"]`)) { move(list, step, event); return; }
  if (event.code === 'Space' && inside && !event.target.matches('button, input, summary')) {
    const box = event.target.closest('[data-row]')?.querySelector('input[type=checkbox]');
    if (box) { event.preventDefault(); box.click(); }
  }
  if (event.code === 'KeyF' && single && !event.shiftKey && !document.querySelector('[data-key="KeyF"]')) {
    const filter = [...document.querySelectorAll('[data-filter]')].find(visible);
    if (filter) { event.preventDefault(); filter.matches('input') ? filter.focus() : filter.click(); }
  }
});
