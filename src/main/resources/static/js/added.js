// What is typed while a form is on its way isn't lost. One that is drawn anew for the next, empty or with what is wrong, gets
// what was added since it was sent, and the keys stay there. The fields of any other take nothing until the answer is there:
// it may close with it.
import { typing } from './typing.js';

const FIELDS = 'textarea:not([readonly]), input:not([readonly], [type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button], [type=file])';
const stays = (form) => form.matches('.compose-form:not(.slot-form)');
const words = (form) => [...form.querySelectorAll('textarea, input[type=text], input:not([type])')].filter((each) => each.name);

const CHOICES = 'select, [type=radio], [type=checkbox], [type=file]'; // for which the browser has no readOnly

const locked = new WeakMap();
export const lock = (form) => {
  if (stays(form)) return;
  const fields = [...form.elements].filter((each) => each.matches(FIELDS));
  const choices = [...form.elements].filter((each) => each.matches(CHOICES) && !each.disabled && !each.hasAttribute('aria-disabled'));
  locked.set(form, { fields, choices });
  form.setAttribute('aria-busy', 'true');
  for (const field of fields) field.readOnly = true;
  for (const choice of choices) choice.setAttribute('aria-disabled', 'true'); // not disabled, which would take the focus away
};
export const unlock = (form) => {
  const { fields = [], choices = [] } = locked.get(form) ?? {};
  for (const field of fields) field.readOnly = false;
  for (const choice of choices) choice.removeAttribute('aria-disabled');
  if (locked.delete(form)) form.removeAttribute('aria-busy');
};
// A press, a key and a letter change none of them meanwhile; Tab goes on.
const rests = (target) => target.matches?.(`form[aria-busy] :is(${CHOICES})`);
for (const name of ['click', 'mousedown', 'keydown']) {
  document.addEventListener(name, (event) => {
    if (!rests(event.target) || event.key === 'Tab') return;
    if (name === 'click' || event.target.matches('select')) event.preventDefault();
  }, true);
}

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
