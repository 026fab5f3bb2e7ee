// A call that isn't written down yet: that it was made is noted here, its words are kept (see keep.js). Until it is saved its
// form opens again with its dealer, also after a reload and in another window; put off, a line opens it. Nothing is dialled.
// Whether it is saved the server knows by its attempt: an answer may get lost, and another window may have sent it.
import { typed } from './keep.js'; // which puts the words back into a form before it is looked at here
import { toast } from './toasts.js';

const OLDEST = 7 * 24 * 60 * 60; // seconds: CallForm takes none that is older
const mine = `later ${document.body.dataset.user ?? ''} wrap-up-`;
const place = (form) => mine + form.dataset.keep.replace('wrap-up-', '');
const wordsOf = (key) => key.replace('later', 'kept');
const item = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const read = (key) => { try { return JSON.parse(item(key)); } catch { return null; } };
const write = (key, call) => { try { localStorage.setItem(key, JSON.stringify(call)); } catch { return false; } return true; };
const drop = (key) => { try { for (const each of [key, wordsOf(key)]) localStorage.removeItem(each); } catch { /* nothing is kept then */ } };
const attemptOf = (form) => form.elements.attempt.value;
// Put off once, it isn't forgotten by Esc.
const note = (form, open) => {
  const { tel, begun, attempt } = form.elements;
  const before = read(place(form));
  const off = !open || before?.attempt === attempt.value && before.off;
  return write(place(form), { words: form.dataset.laterWords, tel: tel.value, begun: begun.value, attempt: attempt.value, open, off });
};

const noted = () => { try { return Object.keys(localStorage).filter((key) => /^(later|kept) \S* wrap-up-/.test(key)); } catch { return []; } };
// What is too old; words without a call are of one that nobody wants to hear of any more.
const tidy = () => {
  for (const key of noted().map((each) => each.replace('kept', 'later'))) {
    if (!(Number(read(key)?.begun) > Date.now() / 1000 - OLDEST)) drop(key);
  }
};
tidy();

// The dealer whose call waits to be written down, the latest in which something is chosen or typed: a number is soon pressed by
// mistake. Null: none does, but for those put off.
export const unfinished = () => {
  const open = noted().filter((key) => key.startsWith(mine) && read(key)?.open && item(wordsOf(key)));
  return open.sort((one, other) => read(other).begun - read(one).begun)[0]?.slice(mine.length) ?? null;
};

// It leads nowhere where the dealer is no longer theirs; the words stay as those of one put off.
export const putOff = (dealer) => {
  const call = read(mine + dealer);
  if (call) write(mine + dealer, { ...call, open: false, off: true });
};

const wrap = () => document.getElementById('wrap-up');
const opened = () => document.getElementById('wrap-up-form');
const offered = () => document.querySelector('[data-calls] template[data-later-call]');
const here = () => mine + offered()?.dataset.laterCall;

const line = (call) => {
  const made = offered().content.firstElementChild.cloneNode(true);
  const button = made.querySelector('[data-later-open]');
  button.querySelector('span').textContent = call.words;
  for (const name of ['tel', 'begun', 'attempt']) button.dataset[name] = call[name] ?? '';
  wrap().append(made);
};

// What was kept for a dealer that has been merged into this one is this one's: first what was open, the latest; the others when
// that is written.
const adopt = () => {
  const before = offered().dataset.laterBefore?.split(' ').map((dealer) => mine + dealer).filter(read) ?? [];
  const [key] = before.sort((one, other) => read(other).open - read(one).open || read(other).begun - read(one).begun);
  if (!key || read(here())) return;
  const words = item(wordsOf(key));
  try { if (words) localStorage.setItem(wordsOf(here()), words); } catch { return; }
  if (write(here(), read(key))) drop(key);
};

// Only where no form is open. What was open opens again, by what is given; there is a line for what was put off.
export const offerLater = (reopen) => {
  tidy();
  if (!offered() || !wrap() || wrap().firstElementChild) return;
  adopt();
  const call = read(here());
  if (!call) return;
  if (!call.open || !reopen) line(call);
  else if (!('opens' in wrap().dataset)) reopen(wrap(), offered().closest('[data-calls]'), call);
};

const empty = (form) => !typed(form) && !item(wordsOf(place(form)));
const leave = (form) => {
  const off = 'written' in form.dataset || empty(form) && !read(place(form))?.off;
  if (off) drop(place(form));
  else note(form, false);
  wrap().replaceChildren();
  offerLater();
  (document.querySelector('[data-later-open]') ?? offered()?.closest('.desk'))?.focus({ preventScroll: true });
};

const formIn = (piece) => (piece.matches?.('form[data-later-words]') ? piece : piece.querySelector?.('form[data-later-words]'));
const asOpened = new WeakMap(); // the words that stood in a form when it was opened
document.addEventListener('htmx:load', (event) => {
  const form = formIn(event.detail.elt);
  if (!form) return;
  asOpened.set(form, typed(form));
  if (form.elements.tel.value || !empty(form)) note(form, true); // a form alone is no call yet
});
// Their dealer left the desk before the form was there: it was dialled all the same, and waits with that dealer.
document.addEventListener('htmx:beforeOnLoad', ({ detail: { target, xhr } }) => {
  if (target?.id !== 'wrap-up' || target.isConnected || xhr.status !== 200) return;
  const form = formIn(new DOMParser().parseFromString(xhr.responseText, 'text/html').body);
  if (form?.elements.tel.value) note(form, true);
});
document.addEventListener('input', (event) => {
  const form = event.target.form?.closest('form[data-later-words]');
  if (form && !('written' in form.dataset)) note(form, true);
});
document.addEventListener('click', (event) => {
  const form = event.target.closest?.('[data-wrap-close]')?.closest('form');
  if (form) {
    if (form.elements.tel.value && !('written' in form.dataset)) note(form, false); // it was dialled, whatever is typed
    leave(form);
    if (read(place(form))) toast({ text: form.dataset.laterSaid });
  }
  if (event.target.closest?.('[data-later-drop]')) {
    drop(here());
    wrap().replaceChildren();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.code !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  const form = event.target.closest?.('form[data-later-words]');
  if (!form || !empty(form) || document.querySelector('dialog[open], [popover]:popover-open')) return;
  event.preventDefault();
  leave(form);
});

const sent = new Map(); // the words by attempt: those kept may be another window's by the time of the answer
document.addEventListener('submit', ({ target }) => {
  if (target.matches('form[data-later-words]')) sent.set(attemptOf(target), typed(target));
});
// Wherever one is by now, and also when it was the refusal's dialog that sent it. Another call with them goes on.
// The other windows hear with which words it was saved.
document.addEventListener('call-saved', ({ detail: { dealer, attempt } }) => {
  const key = mine + dealer;
  const call = read(key);
  if (call && (call.attempt ?? attempt) === attempt) {
    write(key, { ...call, written: true, said: sent.get(attempt) ?? item(wordsOf(key)) ?? '' });
    drop(key);
  }
  if (!opened() || place(opened()) !== key || attemptOf(opened()) !== attempt) return;
  const form = opened(); // once its answer is swapped in: htmx looks for the pieces of it in the page where the form is
  queueMicrotask(() => form.parentElement?.replaceChildren());
});
// It was saved, but not with these words, which stay as long as the form.
const differs = (form) => {
  form.dataset.written = '';
  try { localStorage.removeItem(place(form)); } catch { /* nothing is kept then */ }
};
document.addEventListener('call-otherwise', ({ detail: { dealer, attempt } }) => {
  const form = opened();
  if (form && place(form) === mine + dealer && attemptOf(form) === attempt) differs(form);
});

// In another window it was put off, dropped or saved. A form that stands here goes on, but for one that was saved.
addEventListener('storage', ({ key, newValue }) => {
  if (!wrap() || !offered() || key !== here()) return;
  const form = opened();
  if (!form) {
    const call = read(key);
    const told = wrap().firstElementChild;
    wrap().replaceChildren();
    if (call && !call.written && (told || !call.open)) line(call);
    return;
  }
  const there = newValue && JSON.parse(newValue);
  if (!there?.written || there.attempt !== attemptOf(form)) return;
  const own = ![asOpened.get(form), there.said].includes(typed(form));
  if (own) differs(form);
  else wrap().replaceChildren();
  toast({ text: own ? form.dataset.laterOtherwise : form.dataset.laterWritten });
});
