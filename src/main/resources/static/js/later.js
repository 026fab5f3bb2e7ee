// A call that isn't written down yet: that it was made is noted here, its words are kept (see keep.js). Until it is saved its
// form opens again with its dealer, also after a reload and in another window; put off, a line opens it. Nothing is dialled.
import { forget } from './keep.js';
import { toast } from './toasts.js';

const OLDEST = 7 * 24 * 60 * 60; // seconds: CallForm takes none that is older
const mine = `later ${document.body.dataset.user ?? ''} wrap-up-`;
const place = (form) => mine + form.dataset.keep.replace('wrap-up-', '');
const read = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const drop = (key) => { try { localStorage.removeItem(key); } catch { /* nothing is kept then */ } };
const note = (form, open) => {
  const { tel, begun } = form.elements;
  try {
    localStorage.setItem(place(form), JSON.stringify({ words: form.dataset.laterWords, tel: tel.value, begun: begun.value, open }));
  } catch { return false; }
  return true;
};

const noted = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith('later ')); } catch { return []; } };
for (const key of noted()) {
  if (!(Number(read(key)?.begun) > Date.now() / 1000 - OLDEST)) for (const name of [key, key.replace('later', 'kept')]) drop(name);
}

// The dealer whose call waits to be written down, the latest; null: none does, but for those put off.
export const unfinished = () => {
  const open = noted().filter((key) => key.startsWith(mine) && read(key).open);
  return open.sort((one, other) => read(other).begun - read(one).begun)[0]?.slice(mine.length) ?? null;
};

// It leads nowhere where the dealer is no longer theirs; the words stay as those of one put off.
export const putOff = (dealer) => {
  const call = read(mine + dealer);
  try { if (call) localStorage.setItem(mine + dealer, JSON.stringify({ ...call, open: false })); } catch { /* as above */ }
};

// Only where no form is open. What was open opens again, by what is given; there is a line for what was put off.
export const offerLater = (reopen) => {
  const template = document.querySelector('[data-calls] template[data-later-call]');
  const wrap = document.getElementById('wrap-up');
  const call = template && wrap && !wrap.firstElementChild && read(mine + template.dataset.laterCall);
  if (!call) return;
  if (call.open) {
    if (reopen && !('opens' in wrap.dataset)) reopen(wrap, template.closest('[data-calls]'), call);
    return;
  }
  const line = template.content.firstElementChild.cloneNode(true);
  const button = line.querySelector('[data-later-open]');
  button.querySelector('span').textContent = call.words;
  [button.dataset.tel, button.dataset.begun] = [call.tel, call.begun];
  wrap.append(line);
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
    document.getElementById('wrap-up').replaceChildren();
    offerLater();
    document.querySelector('[data-later-open]')?.focus({ preventScroll: true });
  }
  if (event.target.closest?.('[data-later-drop]')) { // the words stay for the next call
    drop(mine + document.querySelector('template[data-later-call]')?.dataset.laterCall);
    document.getElementById('wrap-up').replaceChildren();
  }
});
// Before the form goes, also when it was the refusal's dialog that sent it.
document.addEventListener('call-saved', () => {
  const form = document.getElementById('wrap-up-form');
  if (!form) return;
  drop(place(form));
  forget(form);
});
// It was saved in another window.
addEventListener('storage', (event) => {
  const form = document.getElementById('wrap-up-form');
  if (form && event.key === place(form) && event.newValue === null) document.getElementById('wrap-up').replaceChildren();
});
