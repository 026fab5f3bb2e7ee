// A form is sent once: its buttons rest until the answer is there (the server knows the once key besides).
// Leaving a page with something typed and not sent asks first; [data-keep] forms keep their words in the window.
import { lock, unlock } from './added.js';

const resting = new WeakMap();

const rest = (form) => {
  const buttons = [...form.querySelectorAll('button:not([type=button])'), ...document.querySelectorAll(`button[form="${CSS.escape(form.id || '-')}"]`)];
  resting.set(form, buttons.filter((button) => !button.disabled));
  for (const button of resting.get(form)) { button.disabled = true; button.classList.add('is-busy'); }
};
const sends = (form, element) => element === form || element.matches('button'); // and isn't asked by a field about itself
const wake = (form) => {
  for (const button of resting.get(form) ?? []) { button.disabled = false; button.classList.remove('is-busy'); }
  resting.delete(form);
  unlock(form);
};

const htmxDriven = (form) => form.matches('[hx-post], [hx-put], [hx-patch], [hx-delete], [data-hx-post]');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || htmxDriven(form)) return;
  if (resting.has(form)) { event.preventDefault(); return; }
  setTimeout(() => { rest(form); lock(form); }); // after the browser has read which button was pressed
});
document.addEventListener('htmx:beforeRequest', (event) => {
  const form = event.detail.elt.closest?.('form');
  if (!form || event.detail.requestConfig?.verb === 'get') return;
  if (resting.has(form)) { event.preventDefault(); return; }
  rest(form);
  if (sends(form, event.detail.elt)) lock(form);
});
document.addEventListener('htmx:afterRequest', (event) => {
  const form = event.detail.elt.closest?.('form');
  if (form) wake(form);
});
// Back from the cache of pages: nothing rests any more.
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(wake));

// [data-submit]: a choice that is made sends its form.
document.addEventListener('change', (event) => {
  if (event.target.closest('[data-submit]')) event.target.form?.requestSubmit();
});

// What was wrong with a choice is mended as soon as something else is chosen.
document.addEventListener('change', (event) => {
  const field = event.target.closest?.('.has-problem');
  if (!field || !event.target.matches('[type=radio], select')) return;
  field.classList.remove('has-problem');
  for (const each of field.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
  field.querySelector('.problem')?.remove();
});

// A page that came back with something wrong: the first field that is has the keys, or the words come into sight.
const wrong = document.querySelector('main :is([aria-invalid=true], form .banner[role=alert])');
const lead = (found) => {
  if (found?.matches('.banner')) found.tabIndex = -1;
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'center' });
};
lead(wrong);

// So has a form that was drawn anew in place: after whatever takes the focus by itself has taken it.
const firstWrong = (path) => {
  for (const form of document.querySelectorAll('form:has([aria-invalid=true], .has-problem, .banner[role=alert])')) {
    if (form.getAttribute('hx-post') !== path && form.getAttribute('action') !== path) continue;
    const all = [...form.querySelectorAll('[aria-invalid=true], .has-problem :is(input, select, textarea):not([type=hidden]), .banner[role=alert]')]
      .filter((each) => each.checkVisibility());
    const found = all[0]?.matches('[type=radio]') && all.find((each) => each.matches('[aria-invalid=true]')); // of a choice, what it asks for
    if (found || all[0]) return found || all[0];
  }
  return null;
};
document.addEventListener('htmx:afterSettle', (event) => {
  const { xhr, requestConfig } = event.detail;
  if (xhr?.status !== 422 || requestConfig?.verb !== 'post') return;
  setTimeout(() => lead(firstWrong(requestConfig.path)));
});
// And what others made of it meanwhile, which may stand in another form, or in none: it is told, and where that form's own field
// has the focus, it is in sight.
document.addEventListener('htmx:afterSettle', (event) => {
  const { xhr, requestConfig, elt } = event.detail;
  if (xhr?.status !== 409 || requestConfig?.verb === 'get') return;
  setTimeout(() => {
    const told = elt.querySelector?.('.banner[role=alert]');
    if (!told) return;
    document.activeElement === document.body ? lead(told) : told.scrollIntoView({ block: 'center' });
  });
});
