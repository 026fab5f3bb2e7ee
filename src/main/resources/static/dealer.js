// One dealer: after each change the pieces of the desk are drawn anew, but for the forms in which somebody is typing.
import { offerLater } from './js/later.js';
import { showSaved, standIn } from './js/saved.js';
import { touched, typing } from './js/typing.js';

const fields = (form) => [...form.elements].filter((each) => each.name && each.type !== 'hidden');
// [data-asks]: what somebody else has changed meanwhile is told in it, and waits for a choice.
const busy = (form) => 'asks' in form.dataset || fields(form).some(touched) || (form.contains(document.activeElement) && typing(document.activeElement));
const twin = (form, root) => (form.id && root.querySelector(`form[id="${CSS.escape(form.id)}"]`))
  || [...root.querySelectorAll('form')].find((each) => each.getAttribute('action') === form.getAttribute('action') && each.dataset.keep === form.dataset.keep);

// A form with words in it stays the very element it was; a piece that has no place for it any more stays as a whole.
// What comes later than the page stays as it is until it comes anew; a piece that waits for an answer comes after it.
const awaits = (piece) => piece.matches('.htmx-request') || piece.querySelector('.htmx-request');
const renew = (piece, fresh) => {
  const later = fresh.querySelector('[data-later]');
  if (later && piece.firstElementChild) {
    const now = piece.firstElementChild; // asks itself: what the page asks for meanwhile must not wait for it
    window.htmx?.ajax('GET', later.dataset.later, { source: now, target: now, swap: 'outerHTML' });
    return;
  }
  if (awaits(piece)) {
    piece.addEventListener('htmx:afterRequest', soon, { once: true });
    return;
  }
  const dialog = piece.querySelector('dialog[open]'); // which would fall out of its place
  if (dialog) {
    dialog.addEventListener('close', soon, { once: true });
    return;
  }
  const kept = [...piece.querySelectorAll('form')].filter(busy).map((form) => [form, twin(form, fresh)]);
  if (kept.some(([, place]) => !place)) return;
  const focus = piece.contains(document.activeElement) ? document.activeElement : null;
  const at = focus && 'selectionStart' in focus ? [focus.selectionStart, focus.selectionEnd] : null;
  for (const [form, place] of kept) {
    for (const seen of form.querySelectorAll('[data-seen]')) { // the piece around it shows what others made of it
      seen.value = place.querySelector(`[data-seen][name="${CSS.escape(seen.name)}"]`)?.value ?? seen.value;
    }
    place.replaceWith(form);
  }
  const name = focus?.id;
  for (const open of piece.querySelectorAll('details[open][id]')) {
    fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '');
  }
  const menu = piece.querySelector(':popover-open')?.id;
  piece.replaceWith(fresh);
  window.htmx?.process(fresh);
  fresh.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true, detail: { elt: fresh } }));
  const again = focus && (document.contains(focus) ? focus : document.getElementById(name || '-'));
  if (menu) document.getElementById(menu)?.showPopover?.();
  again?.focus({ preventScroll: true });
  if (focus && document.activeElement === document.body) standIn(fresh);
  if (at && again === focus) { try { focus.setSelectionRange(...at); } catch { /* not a field with a selection */ } }
};

const reload = async (desk) => {
  const answer = await fetch(desk.dataset.panels, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || !document.contains(desk)) return;
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.desk');
  if (!now) return;
  if (!now.dataset.panels) { desk.replaceWith(document.adoptNode(now)); return; }
  for (const piece of desk.querySelectorAll('[data-piece]')) {
    const fresh = now.querySelector(`[data-piece="${CSS.escape(piece.dataset.piece)}"]`);
    if (fresh) renew(piece, document.adoptNode(fresh));
  }
  showSaved();
};

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => document.querySelectorAll('[data-panels]').forEach(reload));
}
document.addEventListener('dealer-changed', soon);

// [data-only="again=date"] is there only while that choice is made, [data-unless] only while it isn't.
const fit = (root) => {
  for (const part of root.querySelectorAll?.('[data-only], [data-unless]') ?? []) {
    const [name, value] = (part.dataset.only ?? part.dataset.unless).split('=');
    const chosen = part.closest('form')?.querySelector(`[name="${CSS.escape(name)}"]:checked`)?.value === value;
    part.hidden = part.dataset.only ? !chosen : chosen;
  }
};
// [data-suggests="next=tomorrow"]: what goes with that choice, where nobody has chosen otherwise than was suggested before.
document.addEventListener('change', (event) => {
  const { form, dataset } = event.target;
  if (!form || !dataset.suggests) return;
  const [name, value] = dataset.suggests.split('=');
  const all = [...form.elements].filter((each) => each.name === name);
  const stands = all.find((each) => each.checked);
  const before = form.dataset.suggested ?? all.find((each) => each.defaultChecked)?.value;
  // What was kept and is put back was chosen with it.
  if (event.isTrusted && stands?.value === before) all.find((each) => each.value === value).checked = true;
  form.dataset.suggested = value;
  fit(form);
});
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (!form?.querySelector('[data-only], [data-unless]')) return;
  fit(form);
  const part = [...form.querySelectorAll('[data-only]')].find((each) => each.dataset.only === `${event.target.name}=${event.target.value}`);
  part?.querySelector('input, select, textarea')?.focus();
});

// Below the head, which stays in sight and may have two or three lines.
const bring = (desk, form) => {
  if (!form) return;
  const head = desk.querySelector('.desk-head');
  if (head && getComputedStyle(head).position === 'sticky') form.style.setProperty('scroll-margin-block-start', `${head.offsetHeight + 12}px`);
  form.focus({ preventScroll: true });
  form.scrollIntoView({ block: 'start' });
};

// A number that is dialled, here or in a panel, opens the form for what comes after the call.
const wrapUp = (desk, { tel, begun = '', attempt = '' }) => {
  const url = `${desk.dataset.calls}&tel=${encodeURIComponent(tel)}&begun=${begun}&attempt=${attempt}`;
  const asked = window.htmx.ajax('GET', url, { target: '#wrap-up', swap: 'outerHTML' });
  return asked.catch(() => {}).then(() => offerLater()); // without an answer, which is said, the line still leads there
};
const dial = (desk, call) => { wrapUp(desk, call).then(() => { bring(desk, document.getElementById('wrap-up-form')); }); };
// What is wrong with a call stays with its dealer: it opens again there.
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const form = event.detail.fragment.querySelector?.('#wrap-up-form');
  const desk = event.target.closest?.('[data-calls]');
  if (form && desk && !desk.dataset.calls.startsWith(`${form.getAttribute('action')}/`)) event.preventDefault();
});
// Who walks through a list past it goes on walking: the form takes the focus only where nothing has it.
const reopen = (wrap, desk, call) => {
  if (!window.htmx) return;
  wrap.dataset.opens = '';
  const free = document.activeElement === document.body;
  wrapUp(desk, call).then(() => {
    delete wrap.dataset.opens;
    if (free && document.activeElement === document.body) bring(desk, document.getElementById('wrap-up-form'));
  });
};
document.addEventListener('click', (event) => {
  const dialled = event.target.closest?.('[data-calls] :is(a[href^="tel:"], [data-call])');
  if (dialled) dial(dialled.closest('[data-calls]'), { tel: dialled.getAttribute('href')?.slice(4) ?? '' });
  const later = event.target.closest?.('[data-later-open]');
  if (later) dial(later.closest('[data-calls]'), later.dataset);
  const pressed = event.target.closest?.('[data-press]');
  if (pressed) behind(pressed)?.click();
  if (event.target.closest?.('[data-print]')) print();
});

// [data-mends="/dealers/42/contacts/7/edit"]: that form, where it stands on the desk, at the number that turned out to be wrong;
// what is written of the call stays open meanwhile.
let mending = null; // { path, tel }
const formsOf = (path) => document.querySelectorAll(`.desk form[action="${path.replace('/edit', '')}"]`);
const digits = (text) => text.replace(/\D/g, '');
const seekNumber = () => {
  const { path, tel } = mending;
  const all = [...formsOf(path)].flatMap((form) => [...form.querySelectorAll('[name=phones]')]);
  const wrong = digits(tel.split(';')[0]).slice(-7);
  const field = all.find((each) => digits(each.value).includes(wrong)) ?? all[0];
  const line = field?.value.split('\n').find((each) => digits(each).includes(wrong)) ?? '';
  const at = field?.value.indexOf(line);
  field?.focus();
  field?.setSelectionRange(at, at + line.length);
};
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-mends]');
  if (!button) return;
  mending = { path: button.dataset.mends, tel: button.form.elements.tel.value };
  const desk = button.closest('.desk');
  const [open] = formsOf(mending.path); // and somebody may be typing in it
  const opener = desk.querySelector(`[hx-get="${mending.path}"]`);
  (open ?? opener)?.closest('details')?.setAttribute('open', '');
  if (!open && opener) { opener.click(); return; }
  seekNumber();
  mending = null;
});
document.addEventListener('htmx:afterRequest', ({ detail: { requestConfig, successful } }) => {
  if (!successful && mending?.path === requestConfig?.path) mending = null; // whoever opens it later looks for something else
});
document.addEventListener('htmx:afterSettle', ({ detail: { requestConfig } }) => {
  if (!mending || mending.path !== requestConfig?.path) return;
  setTimeout(() => { if (mending) seekNumber(); mending = null; }); // after what takes the focus by itself
});

// Buttons of the head press what a panel has: a composer, the next step. Without such a panel they aren't there.
const behind = (button) => [...document.querySelectorAll(`.desk [data-key="${button.dataset.press}"]`)].find((each) => each !== button);
const offer = () => { for (const button of document.querySelectorAll('[data-press]')) button.hidden = !behind(button); };

document.addEventListener('htmx:load', (event) => { fit(event.detail.elt); offer(); offerLater(reopen); });
fit(document);
offer();
offerLater(reopen);

// Opened for one thing, from the board: /dealers/42#press-KeyS.
const asked = /^#press-(Key[CENS])$/.exec(location.hash)?.[1];
if (asked) {
  history.replaceState(history.state, '', location.pathname + location.search);
  addEventListener('load', () => document.querySelector(`.desk [data-key="${asked}"]:not([hidden])`)?.click());
}
