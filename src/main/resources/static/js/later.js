// A call that isn't written down yet: that it was made is noted here, its words are kept (see keep.js). Until it is saved its
// form opens again with its dealer, also after a reload and in another window; put off, a line opens it. Nothing is dialled.
// Whether it is saved the server knows by its attempt: an answer may get lost, and another window may have sent it.
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
const note = (form, open) => {
  const { tel, begun } = form.elements;
  return write(place(form), { words: form.dataset.laterWords, tel: tel.value, begun: begun.value, attempt: attemptOf(form), open });
};

const noted = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith('later ')); } catch { return []; } };
for (const key of noted()) {
  if (!(Number(read(key)?.begun) > Date.now() / 1000 - OLDEST)) drop(key);
}

// The dealer whose call waits to be written down, the latest; null: none does, but for those put off.
export const unfinished = () => {
  const open = noted().filter((key) => key.startsWith(mine) && read(key)?.open);
  return open.sort((one, other) => read(other).begun - read(one).begun)[0]?.slice(mine.length) ?? null;
};

// It leads nowhere where the dealer is no longer theirs; the words stay as those of one put off.
export const putOff = (dealer) => {
  const call = read(mine + dealer);
  if (call) write(mine + dealer, { ...call, open: false });
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

// Only where no form is open. What was open opens again, by what is given; there is a line for what was put off.
export const offerLater = (reopen) => {
  const call = offered() && wrap() && !wrap().firstElementChild && read(here());
  if (!call) return;
  if (!call.open) line(call);
  else if (reopen && !('opens' in wrap().dataset)) reopen(wrap(), offered().closest('[data-calls]'), call);
};

const formIn = (piece) => (piece.matches?.('form[data-later-words]') ? piece : piece.querySelector?.('form[data-later-words]'));
document.addEventListener('htmx:load', (event) => {
  const form = formIn(event.detail.elt);
  if (form) note(form, true);
});
document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-wrap-close]')) {
    const form = event.target.closest('form');
    if (note(form, false)) toast({ text: form.dataset.laterSaid });
    wrap().replaceChildren();
    offerLater();
    document.querySelector('[data-later-open]')?.focus({ preventScroll: true });
  }
  if (event.target.closest?.('[data-later-drop]')) { // the words stay for the next call
    try { localStorage.removeItem(here()); } catch { /* nothing is kept then */ }
    wrap().replaceChildren();
  }
});

// Wherever one is by now, and also when it was the refusal's dialog that sent it. Another call with them goes on.
document.addEventListener('call-saved', ({ detail: { dealer, attempt } }) => {
  const key = mine + dealer;
  if ((read(key)?.attempt ?? attempt) === attempt) drop(key);
  if (opened() && place(opened()) === key && attemptOf(opened()) === attempt) wrap().replaceChildren();
});
// It was saved in another window.
addEventListener('storage', (event) => {
  if (opened() && event.key === place(opened()) && event.newValue === null) wrap().replaceChildren();
});
