// What is typed while a form is on its way isn't lost. One that is drawn anew for the next, empty or with what is wrong, gets
// what was added since it was sent, and the keys stay there. The fields of any other take nothing until the answer is there:
// it may close with it.
import { typing } from './typing.js';

const FIELDS = 'textarea:not([readonly]), input:not([readonly], [type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button], [type=file])';
const stays = (form) => form.matches('.compose-form:not(.slot-form)');
const words = (form) => [...form.querySelectorAll('textarea, input[type=text], input:not([type])')].filter((each) => each.name);

const locked = new WeakMap();
export const lock = (form) => {
  if (stays(form)) return;
  const fields = [...form.elements].filter((each) => each.matches(FIELDS));
  locked.set(form, fields);
  form.setAttribute('aria-busy', 'true');
  for (const field of fields) field.readOnly = true;
};
export const unlock = (form) => {
  for (const field of locked.get(form) ?? []) field.readOnly = false;
  if (locked.delete(form)) form.removeAttribute('aria-busy');
};

const sent = new WeakMap(); // the words by form, as they were sent
document.addEventListener('htmx:beforeRequest', ({ detail: { elt, requestConfig } }) => {
  if (requestConfig?.verb === 'post' && elt.matches?.('form') && stays(elt)) sent.set(elt, new Map(words(elt).map((each) => [each.name, each.value])));
});

const more = (now, before, saved) => {
  if (!saved) return now;
  return now.startsWith(before) ? now.slice(before.length).trimStart() : now;
};
document.addEventListener('htmx:afterSettle', ({ detail: { requestConfig, xhr } }) => {
  const form = requestConfig?.elt;
  const before = sent.get(form);
  const fresh = before && document.getElementById(form.id);
  if (!fresh || fresh === form) return;
  sent.delete(form);
  for (const field of words(form)) {
    const added = field.value === before.get(field.name) ? '' : more(field.value, before.get(field.name) ?? '', xhr.status < 300);
    const place = added && words(fresh).find((each) => each.name === field.name);
    if (!place) continue;
    place.value = added;
    place.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => { // after whatever takes the keys from what is saved
      const focused = document.activeElement;
      if (typing(focused) && focused !== place) return;
      place.focus({ preventScroll: true });
      place.setSelectionRange(place.value.length, place.value.length);
    });
  }
});
