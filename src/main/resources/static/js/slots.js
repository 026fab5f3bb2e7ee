import { forget } from './keep.js';
import { touched } from './typing.js';

// A .slot holds a form that was opened in place. [data-unslot] empties it and gives the focus back to what opened it;
// Esc does the same while nothing has been changed in it.
const openers = new WeakMap();

document.addEventListener('htmx:beforeRequest', (event) => {
  const slot = event.detail.target;
  if (slot?.matches?.('.slot') && event.detail.requestConfig?.verb === 'get') openers.set(slot, event.detail.elt);
});

const leave = (slot) => { // who goes back on it wants nothing of it in the next form
  for (const form of slot.querySelectorAll('form[data-keep]')) forget(form);
  slot.replaceChildren();
  openers.get(slot)?.focus?.();
};
const changed = (form) => [...form.elements].some(touched);

document.addEventListener('click', (event) => {
  const slot = event.target.closest?.('[data-unslot]')?.closest('.slot');
  if (slot) leave(slot);
});
document.addEventListener('keydown', (event) => {
  if (event.code !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  const slot = event.target.closest?.('.slot');
  const form = slot?.querySelector('form');
  if (!form || document.querySelector('dialog[open]') || changed(form)) return;
  event.preventDefault();
  leave(slot);
});

// A piece that is drawn anew keeps the other forms that are open in it, where the new one has [data-preserve] for them.
let kept = [];
document.addEventListener('htmx:beforeSwap', (event) => {
  kept = [...(event.detail.target?.querySelectorAll?.('.slot[id]') ?? [])].filter((slot) => slot.hasChildNodes());
});
document.addEventListener('htmx:afterSwap', () => {
  for (const slot of kept) {
    const place = document.getElementById(slot.id);
    if (place && place !== slot && place.matches('[data-preserve]')) place.replaceChildren(...slot.childNodes);
  }
  kept = [];
});

// What was written down is saved: the single keys act again, and the new line has the focus (saved.js); N opens the composer for the
// next. Who has begun that meanwhile stays in it (added.js).
document.addEventListener('htmx:afterSettle', (event) => {
  const form = event.detail.requestConfig?.elt;
  if (!form?.matches?.('.compose-form, #leave-note') || !event.detail.successful || event.detail.xhr?.status !== 200) return;
  const field = document.activeElement;
  if (document.getElementById(form.id)?.contains(field) && !touched(field)) field.blur();
});
