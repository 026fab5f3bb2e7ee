// The board. A card moves by drag, by its menu, or by keyboard: Space lifts it, arrows carry it, Space drops it, Esc puts
// it back. What a move does and asks for is the dealer page's own affair: the same addresses, the same dialogs. Wherever
// a card lies, its data-stands says where the dealer really stands; drawn anew it goes there by itself.
import { toast } from './js/toasts.js';
import { typing } from './js/typing.js';

const WAYS = {
  LEAD: { FIRM: 'start', DEAD_END: 'refusal' },
  FIRM: { ACCOUNT: 'agreement', DEAD_END: 'refusal' },
  ACCOUNT: { CLIENT: 'reselling', DEAD_END: 'refusal' },
  CLIENT: { ACCOUNT: 'reselling/end', DEAD_END: 'refusal' },
  DEAD_END: { FIRM: 'second-try' },
};
const board = () => document.querySelector('[data-board]');
const listIn = (stage) => document.querySelector(`[data-column="${stage}"] > ol`);
const columnOf = (card) => card.closest('[data-column]')?.dataset.column;
const say = (key, card, more = {}) => {
  const known = { name: card.querySelector('a').textContent, ...more };
  const words = board().dataset[key].replace(/\{(\w+)\}/g, (hole, name) => known[name] ?? hole);
  document.getElementById('board-says').textContent = words;
  return words;
};
const put = (card, stage) => {
  const list = listIn(stage);
  const focused = card.contains(document.activeElement) ? document.activeElement : null;
  list?.querySelector('.drop-here').after(card);
  focused?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

let moving = null; // { card id, where it lay } while the answer or a dialog is awaited
const home = () => {
  const card = moving && document.getElementById(moving.id);
  if (!card) return;
  if (moving.before?.isConnected) moving.before.before(card);
  else put(card, card.dataset.stands);
  if (document.activeElement === document.body) card.querySelector('a').focus({ preventScroll: true });
};

const move = (card, to, before) => {
  const from = card.dataset.stands;
  if (from === to) { home(); return; }
  moving = { id: card.id, before };
  const way = WAYS[from]?.[to];
  if (!way) {
    home();
    card.querySelector('a').focus({ preventScroll: true });
    toast({ text: say('noWay', card), danger: true });
    return;
  }
  const verb = way === 'refusal' ? 'GET' : 'POST';
  const values = verb === 'POST' ? { once: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` } : {};
  window.htmx.ajax(verb, `/dealers/${card.dataset.card}/${way}`, { target: '#dealer-dialog', swap: 'outerHTML', values });
};

// Nothing was moved (a question, a guard, a lost connection): the card lies where it lay.
document.addEventListener('htmx:afterRequest', (event) => {
  const { xhr, requestConfig } = event.detail;
  if (!moving || !requestConfig?.path?.startsWith('/dealers/') || (xhr.status === 200 && requestConfig.verb !== 'get')) return;
  home();
  const card = document.getElementById(moving.id);
  if (card) say('returned', card);
});
// It was: the card comes as it is now, with the counts.
document.addEventListener('dealer-changed', () => {
  const card = moving && document.getElementById(moving.id);
  if (!card) return;
  window.htmx.ajax('GET', `/board/cards/${card.dataset.card}?${board().dataset.board}`, { target: `#${card.id}`, swap: 'outerHTML' });
});
document.addEventListener('htmx:load', (event) => {
  const card = event.detail.elt;
  if (!card.matches?.('.card')) return;
  if (columnOf(card) !== card.dataset.stands) put(card, card.dataset.stands);
  if (card.id !== moving?.id) return;
  card.querySelector('a').focus({ preventScroll: true });
  moving = null;
});

// By drag.
let dragged = null;
const target = (column) => {
  for (const each of document.querySelectorAll('[data-column]')) {
    each.classList.toggle('is-target', each === column);
    each.querySelector('.drop-here').hidden = each !== column;
  }
};
document.addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('.card[draggable]');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.querySelector('a').textContent);
  setTimeout(() => dragged?.classList.add('is-ghost'));
});
const over = (event) => {
  const column = dragged && event.target.closest?.('[data-column]');
  if (!column) return;
  event.preventDefault();
  target(column.dataset.column === dragged.dataset.stands ? null : column);
};
for (const name of ['dragenter', 'dragover']) document.addEventListener(name, over); // a fast one only enters
document.addEventListener('drop', (event) => {
  const column = dragged && event.target.closest?.('[data-column]');
  if (!column) return;
  event.preventDefault();
  const card = dragged;
  const before = card.nextElementSibling;
  if (column.dataset.column !== card.dataset.stands) { put(card, column.dataset.column); move(card, column.dataset.column, before); }
});
document.addEventListener('dragend', () => { dragged?.classList.remove('is-ghost'); dragged = null; target(null); });

// By menu.
let chosen = null;
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-move-menu]');
  const menu = document.getElementById('move-menu');
  if (opener) {
    chosen = opener.closest('.card');
    for (const each of menu.querySelectorAll('[data-move-to]')) each.hidden = !WAYS[chosen.dataset.stands]?.[each.dataset.moveTo];
    menu.showPopover();
    const at = opener.getBoundingClientRect();
    const top = at.bottom + 4 + menu.offsetHeight < innerHeight ? at.bottom + 4 : at.top - 4 - menu.offsetHeight;
    for (const [name, value] of [['margin', '0'], ['inset', 'auto'], ['top', `${Math.max(8, top)}px`], ['left', `${Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`]]) menu.style.setProperty(name, value);
    menu.querySelector('[data-move-to]:not([hidden])')?.focus();
  }
  const to = event.target.closest('[data-move-to]')?.dataset.moveTo;
  if (to && chosen) {
    menu.hidePopover();
    const before = chosen.nextElementSibling;
    put(chosen, to);
    move(chosen, to, before);
  }
});

// The keys of a dealer: its stage is moved here, its page opens for the rest.
const single = () => document.documentElement.dataset.singleKeys !== 'off';
const pressed = (card, event) => {
  if (!single() || !card.draggable || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.code === 'KeyM') card.querySelector('[data-move-menu]').click();
  else if (event.code === 'KeyX') move(card, 'DEAD_END', card.nextElementSibling);
  else if (/^Key[CENS]$/.test(event.code)) location.assign(`${card.querySelector('a').href}#press-${event.code}`);
  else return false;
  return true;
};

// By keyboard.
let lifted = null;
const carry = (card, stage) => {
  const column = document.querySelector(`[data-column="${stage}"]`);
  const mayDrop = WAYS[card.dataset.stands]?.[stage];
  put(card, stage);
  target(column);
  if (stage === card.dataset.stands) say('returned', card);
  else say(mayDrop ? 'carried' : 'carriedInVain', card, { stage: column.querySelector('h2').textContent.trim(), drop: column.querySelector('.drop-here').textContent });
};
const leave = () => { lifted?.card.classList.remove('is-lifted'); lifted = null; target(null); };
document.addEventListener('keydown', (event) => {
  const card = event.target.closest?.('.card');
  if (!card || typing(event.target) || event.target.closest('button') || document.querySelector('dialog[open]')) return;
  const stages = [...document.querySelectorAll('[data-column]')].map((each) => each.dataset.column);
  const at = stages.indexOf(columnOf(card));
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  if (event.code === 'Space' && !lifted && card.draggable) {
    lifted = { card, before: card.nextElementSibling };
    card.classList.add('is-lifted');
    say('lifted', card);
  } else if (event.code === 'Space' && lifted) {
    const { before } = lifted;
    leave();
    move(card, columnOf(card), before);
  } else if (event.code === 'Escape' && lifted) {
    const { before } = lifted;
    leave();
    moving = { id: card.id, before };
    home();
    moving = null;
    card.querySelector('a').focus();
    say('returned', card);
  } else if (step && stages[at + step]) {
    if (lifted) carry(card, stages[at + step]);
    else document.querySelector(`[data-column="${stages[at + step]}"] .card a`)?.focus();
  } else if (!(lifted ? /^Arrow/.test(event.code) : pressed(card, event))) return;
  event.preventDefault();
  event.stopPropagation();
}, true);

// Whose move is taken back has the focus where the board is drawn anew.
const UNDONE = 'board undone';
document.addEventListener('submit', (event) => {
  const dealer = event.target.closest?.('.toast form')?.getAttribute('action').match(/^\/dealers\/(\d+)\//)?.[1];
  try { if (dealer) sessionStorage.setItem(UNDONE, dealer); } catch { /* then it isn't kept */ }
}, true);
try {
  const undone = document.getElementById(`card-${sessionStorage.getItem(UNDONE)}`);
  sessionStorage.removeItem(UNDONE);
  undone?.querySelector('a').focus({ preventScroll: true });
  undone?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
} catch { /* as above */ }
