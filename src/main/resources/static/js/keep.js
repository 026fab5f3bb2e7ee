// <form data-keep="name">: what is typed survives a reload, a lost connection and a sign-in, in this window, until it is sent
// or somebody goes back on it ([data-forget], or the dialog around it closes).
import { touched } from './typing.js';

const place = (form) => `kept ${form.dataset.keep}`;
const fields = (form) => [...form.elements].filter((each) => each.name && !/^(hidden|password|file|submit|button|reset)$/.test(each.type));
const choice = (field) => /^(radio|checkbox)$/.test(field.type);
// A choice that stands as it was drawn is nothing typed; a word is, also one that was drawn with a problem.
const filled = (field) => {
  if (field.matches('select')) return [...field.options].some((each) => each.selected !== each.defaultSelected);
  return choice(field) ? field.checked !== field.defaultChecked : field.value !== '';
};

// What it was before anybody typed. Where it is drawn as something else by now, that is somebody else's, or was sent already.
const drawn = (field) => {
  if (choice(field)) return field.defaultChecked;
  return field.matches('select') ? [...field.options].filter((each) => each.defaultSelected).map((each) => each.value).join() : field.defaultValue;
};
const keptOf = (form) => {
  try { return JSON.parse(sessionStorage.getItem(place(form)) ?? '[]'); } catch { return []; }
};

const keep = (form) => {
  const before = keptOf(form);
  const drawnFirst = (field) => before.find(([name, value]) => name === field.name && (!choice(field) || value === field.value))?.[3] ?? drawn(field);
  const typed = fields(form).some(filled) || fields(form).some(touched)
    ? fields(form).filter((field) => filled(field) || choice(field) || touched(field))
        .map((field) => [field.name, field.value, choice(field) ? field.checked : true, drawnFirst(field)])
    : [];
  try {
    typed.length ? sessionStorage.setItem(place(form), JSON.stringify(typed)) : sessionStorage.removeItem(place(form));
  } catch { /* the window has no room or keeps nothing: then nothing is kept */ }
};
export const forget = (form) => { try { sessionStorage.removeItem(place(form)); } catch { /* as above */ } };

const restore = (form) => {
  let first;
  for (const [name, value, checked, before] of keptOf(form)) {
    const field = fields(form).find((each) => each.name === name && (!choice(each) || each.value === value));
    if (!field || touched(field) || drawn(field) !== (before ?? drawn(field))) continue;
    if (!choice(field)) field.value = value;
    else if (checked !== false || field.type === 'checkbox') field.checked = checked !== false;
    if (filled(field)) first ??= field;
  }
  for (const name of ['input', 'change']) first?.dispatchEvent(new Event(name, { bubbles: true }));
};

const formOf = (element) => (element?.form ?? element?.closest?.('form'))?.closest?.('form[data-keep]');
document.addEventListener('input', (event) => {
  const form = formOf(event.target);
  if (form) setTimeout(() => keep(form)); // after others have had their say about the field
});
// Before the answer is swapped in, which may be the same form for the next one.
document.addEventListener('htmx:beforeOnLoad', (event) => {
  const form = formOf(event.detail.elt);
  const sent = event.detail.requestConfig?.verb === 'post' && event.detail.xhr.status < 300;
  if (form && sent && !('keepUntil' in form.dataset)) forget(form); // [data-keep-until]: its answer may be a question
});
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-keep]');
  if (form && !event.defaultPrevented && !form.matches('[hx-post]')) forget(form);
});
document.addEventListener('click', (event) => {
  const form = event.target.closest?.('[data-forget]') && formOf(event.target);
  if (form) forget(form);
});
document.addEventListener('close', (event) => {
  for (const form of event.target.querySelectorAll?.('form[data-keep]') ?? []) forget(form);
}, true);
// Pieces that come later, too: what was typed in them before they were drawn anew. Not before htmx is there, which asks for
// what follows from the fields.
document.addEventListener('htmx:load', (event) => {
  const piece = event.detail.elt;
  if (piece.matches?.('form[data-keep]')) restore(piece);
  for (const form of piece.querySelectorAll?.('form[data-keep]') ?? []) restore(form);
});
