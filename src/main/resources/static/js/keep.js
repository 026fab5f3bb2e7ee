// <form data-keep="name">: what is typed survives a reload, a lost connection and a sign-in, in this window and for whoever
// typed it, until it is sent, they go back on it ([data-forget], or what closes the dialog around it by its name) or sign out
// (see whose.js).
// With data-keep-longer also after the window is closed: when such words are too old, later.js says and drops them.
import { touched } from './typing.js';

const placeOf = (name) => `kept ${document.body.dataset.user ?? ''} ${name}`;
const place = (form) => placeOf(form.dataset.keep);
const store = (form) => ('keepLonger' in form.dataset ? localStorage : sessionStorage);
const fields = (form) => [...form.elements].filter((each) => each.name && !/^(hidden|password|file|submit|button|reset)$/.test(each.type));
// [data-kept]: what the form was drawn over. Sent with words that were typed over it, it tells the server what others changed since.
const grounds = (form) => [...form.querySelectorAll('input[type=hidden][data-kept]')];
const choice = (field) => /^(radio|checkbox)$/.test(field.type);
// A choice that stands as it was drawn is nothing typed; a word is, also one that was drawn with a problem.
const filled = (field) => {
  if (field.matches('select')) return [...field.options].some((each) => each.selected !== each.defaultSelected);
  return choice(field) ? field.checked !== field.defaultChecked : field.value !== '';
};
// Several fields may have one name, as each of somebody's phones has.
const nth = (form, field) => fields(form).filter((each) => each.name === field.name).indexOf(field);

// Rows of several up to that one, as the server draws one more when the last is filled in; what was kept may skip some.
const row = (form, name, at) => {
  const rows = fields(form).filter((each) => each.name === name);
  const last = rows.findLast((each) => each.closest('.several'));
  if (at < rows.length || !last) return rows[at];
  const next = last.cloneNode();
  for (const drawn of ['value', 'aria-invalid']) next.removeAttribute(drawn);
  next.value = '';
  last.after(next);
  return row(form, name, at);
};

// What is typed in it, as it is kept; empty where nothing is.
export const typed = (form) => (fields(form).some((field) => filled(field) || touched(field))
  ? JSON.stringify([...grounds(form), ...fields(form)].map((field) => [field.name, field.value, choice(field) ? field.checked : true, nth(form, field)]))
  : '');
const keep = (form) => {
  const words = typed(form);
  try {
    words ? store(form).setItem(place(form), words) : store(form).removeItem(place(form));
  } catch { /* the window has no room or keeps nothing: then nothing is kept */ }
};
// Whether words wait for a form of that name.
export const waits = (name) => { try { return Boolean(sessionStorage.getItem(placeOf(name))); } catch { return false; } };
export const forget = (form) => { try { store(form).removeItem(place(form)); } catch { /* as above */ } };

// What was kept for a dealer that has been merged into the one that is here is this one's, where nothing is kept for it: what
// was typed, not what it was typed over, nor what only stood there. (Of calls: later.js.)
const stood = (form, kept) => {
  const [, was] = kept.find(([name, , , at]) => at < 0 && name === 'was') ?? [];
  const before = was ? JSON.parse(was) : {};
  const several = (name) => fields(form).some((each) => each.name === name && choice(each));
  return ([name, value, checked]) => name in before && (several(name) ? before[name].split(',').includes(value) === checked : before[name] === value);
};
const adopt = (form) => {
  const { laterCall: here, laterBefore } = document.querySelector('[data-later-before]')?.dataset ?? {};
  if (!laterBefore || 'keepLonger' in form.dataset || store(form).getItem(place(form))) return;
  for (const before of laterBefore.split(' ')) {
    const name = form.dataset.keep.replace(new RegExp(`-${here}(?=-|$)`), `-${before}`);
    const kept = name !== form.dataset.keep && store(form).getItem(placeOf(name));
    if (!kept) continue;
    const words = JSON.parse(kept);
    const already = stood(form, words);
    store(form).setItem(place(form), JSON.stringify(words.filter((word) => word[3] >= 0 && !already(word))));
    store(form).removeItem(placeOf(name));
    return;
  }
};

// [data-keep-also="name …"]: words that were typed where another form was the one to open, as a next step is by now planned or
// done. What they were typed over is none that the server knows: it tells what became of it.
// [name=was] is of the other form's.
const moveOver = (form) => {
  const from = form.dataset.keepAlso?.split(' ').find(waits);
  if (!from || store(form).getItem(place(form))) return;
  const words = JSON.parse(store(form).getItem(placeOf(from)));
  store(form).setItem(place(form), JSON.stringify(words.filter(([name]) => name !== 'was').map(([name, value, ...rest]) => [name, rest[1] < 0 ? '-1' : value, ...rest])));
  store(form).removeItem(placeOf(from));
};

const keptOf = (form) => {
  try { adopt(form); moveOver(form); } catch { /* as below */ }
  try { return JSON.parse(store(form).getItem(place(form)) ?? '[]'); } catch { return []; }
};
const restore = (form, over) => {
  let first;
  for (const [name, value, checked, at] of keptOf(form)) {
    if (at < 0 && over) continue;
    const ground = at < 0 && grounds(form).find((each) => each.name === name);
    const field = ground || (value ? row(form, name, at) : fields(form).filter((each) => each.name === name)[at]);
    if (!field || !ground && touched(field) || choice(field) && field.value !== value) continue;
    if (!choice(field)) field.value = value;
    else if (checked || field.type === 'checkbox') field.checked = checked;
    if (!ground && touched(field)) first ??= field; // what was drawn so is nothing that others must hear of
  }
  for (const name of ['input', 'change']) first?.dispatchEvent(new Event(name, { bubbles: true }));
};

// 409, or 422: the same form, drawn over what others have made of it by now. The words stay, and are kept over that from then on.
// It may go by another name: what was to come after a step is a first one, when the step is done.
let told = null;
// Or [data-keep-was]: who was removed is somebody new.
const isAnswer = (form) => told && ([form.dataset.keep, form.dataset.keepWas].includes(told.dataset.keep) || Boolean(form.id) && form.id === told.id);
const answer = (form) => {
  if (form.dataset.keep !== told.dataset.keep) {
    try {
      const words = store(told).getItem(place(told));
      if (words) store(form).setItem(place(form), words);
    } catch { /* as above */ }
    forget(told);
  }
  restore(form, true);
  keep(form);
};

// 422: a mix of what two have changed that can't be saved, in the form that it came from: it is kept from then on, not what was
// typed before.
let mixed = null;
const formOf = (element) => (element?.form ?? element?.closest?.('form'))?.closest?.('form[data-keep]');
// [data-forgets="name"]: a form, or what leaves it, that decides what becomes of words of another form.
const named = (element) => element?.closest?.('[data-forgets]')?.dataset.forgets;
const forgetNamed = (element) => {
  const name = named(element);
  try { if (name) sessionStorage.removeItem(placeOf(name)); } catch { /* as above */ }
};
const changed = new Set();
const keepChanged = () => { changed.forEach(keep); changed.clear(); };
document.addEventListener('input', (event) => {
  const form = formOf(event.target);
  if (!form) return;
  changed.add(form);
  setTimeout(keepChanged); // after others have had their say about the field
});
addEventListener('pagehide', keepChanged); // left between a key and that
// Before the answer is swapped in, which may be the same form for the next one.
document.addEventListener('htmx:beforeOnLoad', (event) => {
  const form = formOf(event.detail.elt);
  const posted = event.detail.requestConfig?.verb === 'post';
  const sent = posted && event.detail.xhr.status < 300;
  if (form && sent && !('keepUntil' in form.dataset)) forget(form); // [data-keep-until]: its answer may be a question
  if (sent) forgetNamed(event.detail.elt);
  if (posted) told = form && [409, 422].includes(event.detail.xhr.status) ? form : null;
  if (posted) mixed = event.detail.xhr.status === 422 ? named(event.detail.elt) : null;
});
document.addEventListener('htmx:afterRequest', () => { told = mixed = null; }); // its pieces have loaded
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-keep]');
  if (form && !event.defaultPrevented && !form.matches('[hx-post]')) forget(form);
});
document.addEventListener('click', (event) => {
  const form = event.target.closest?.('[data-forget]') && formOf(event.target);
  if (form) forget(form);
  if (event.target.closest?.('a[data-forgets], button[data-forgets]')) forgetNamed(event.target);
  for (const each of event.target.closest?.('[data-close]')?.closest('dialog')?.querySelectorAll('form[data-keep]') ?? []) forget(each);
});
// Pieces that come later, too: what was typed in them before they were drawn anew. Not before htmx is there, which asks for
// what follows from the fields.
document.addEventListener('htmx:load', (event) => {
  const piece = event.detail.elt;
  const forms = [...piece.querySelectorAll?.('form[data-keep]') ?? []];
  for (const form of piece.matches?.('form[data-keep]') ? [piece] : forms) {
    if (form.dataset.keep === mixed) keep(form);
    else if (isAnswer(form)) answer(form);
    else restore(form);
  }
});
