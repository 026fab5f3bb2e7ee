// While the next dealer is under way the desk of the one before rests, and #desk-coming says who is coming: nothing on it can
// be pressed, least of all a number. A key of the desk is meant for the dealer that is marked: it is pressed when that one is
// there, and what was typed after it stands in the field that it leads to.
import { pressKey } from './keys.js';
import { toast } from './toasts.js';
import { typing } from './typing.js';

const PATIENCE = 150; // before it is said: most are there sooner
const DESK = /^Key[CEFMNSX]$/;
const WRITES = /^Key[EN]$/; // what lead to a field at once
const desk = () => document.getElementById('dealer');
const said = () => document.getElementById('desk-coming');

let coming = null; // { xhr, desk: the one before, name }
let held = null; // { code, words }

const rest = (element, on) => {
  element.inert = on;
  on ? element.setAttribute('aria-busy', 'true') : element.removeAttribute('aria-busy');
};
const say = (words) => { if (said()) said().textContent = words; };
const notYet = () => { if (said()) toast({ text: said().dataset.wait }); };

export const begin = (xhr, name) => {
  if (held) notYet(); // it was meant for one that isn't wanted any more
  held = null;
  if (coming) clearTimeout(coming.timer);
  const timer = setTimeout(() => say(said()?.dataset.coming.replace('{name}', name) ?? ''), PATIENCE);
  coming = { xhr, desk: desk(), timer };
  if (coming.desk) rest(coming.desk, true);
};

const insert = (words) => {
  const field = document.activeElement;
  if (!typing(field) || !desk()?.contains(field) || !field.setRangeText) { notYet(); return; }
  field.setRangeText(words, field.value.length, field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const release = () => {
  const { code, words } = held ?? {};
  held = null;
  if (code) pressKey(code);
  if (words) insert(words);
};

// Whether there is another desk now; null: something newer is under way.
export const end = (xhr) => {
  if (coming?.xhr !== xhr) return null;
  const there = desk() !== coming.desk;
  clearTimeout(coming.timer);
  say('');
  if (!there && coming.desk) rest(coming.desk, false);
  coming = null;
  if (there) setTimeout(release); // when all pieces listen
  else held = null;
  return there;
};

const commands = (event) => coming && document.documentElement.dataset.singleKeys !== 'off' && !event.isComposing
  && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && !document.querySelector('dialog[open]');
// Before any other listens: what goes on after N is a text, not shortcuts.
document.addEventListener('keydown', (event) => {
  if (!commands(event) || !WRITES.test(held?.code) || event.key.length > 1 && event.key !== 'Backspace') return;
  held.words = event.key === 'Backspace' ? held.words.slice(0, -1) : held.words + event.key;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
// After all others: what nothing else answers to.
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || !commands(event) || event.shiftKey || !/^(Key(?!G)|Digit)/.test(event.code)) return;
  event.preventDefault();
  if (!held && DESK.test(event.code)) held = { code: event.code, words: '' };
  else if (!event.repeat) notYet();
});
