// A call that is wrapped up later: its words are kept (see keep.js), and its dealer has a line that opens the form again.
import { toast } from './toasts.js';

const place = (call) => `later ${call}`;
const read = (call) => { try { return JSON.parse(sessionStorage.getItem(place(call))); } catch { return null; } };
const drop = (...names) => { try { for (const name of names) sessionStorage.removeItem(name); } catch { /* nothing is kept then */ } };
const note = (form) => {
  const { keep: call, laterWords: words } = form.dataset;
  const { tel, begun } = form.elements;
  try { sessionStorage.setItem(place(call), JSON.stringify({ words, tel: tel.value, begun: begun.value })); } catch { return false; }
  return true;
};

// Only where no form is open.
export const offerLater = () => {
  const template = document.querySelector('template[data-later-call]');
  const wrap = document.getElementById('wrap-up');
  const call = template && wrap && !wrap.firstElementChild && read(template.dataset.laterCall);
  if (!call) return;
  const line = template.content.firstElementChild.cloneNode(true);
  const button = line.querySelector('[data-later-open]');
  button.querySelector('span').textContent = call.words;
  [button.dataset.tel, button.dataset.begun] = [call.tel, call.begun];
  wrap.append(line);
};

document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form[data-later-words]');
  if (form) note(form);
});
document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-wrap-close]')) {
    const form = event.target.closest('form');
    if (note(form)) toast({ text: form.dataset.laterSaid });
    document.getElementById('wrap-up').replaceChildren();
    offerLater();
    document.querySelector('[data-later-open]')?.focus({ preventScroll: true });
  }
  if (event.target.closest?.('[data-later-drop]')) { // the words stay for the next call
    drop(place(document.querySelector('template[data-later-call]')?.dataset.laterCall));
    document.getElementById('wrap-up').replaceChildren();
  }
});
// Before the form goes, also when it was the refusal's dialog that sent it.
document.addEventListener('call-saved', () => {
  const call = document.getElementById('wrap-up-form')?.dataset.keep;
  if (call) drop(place(call), `kept ${call}`);
});
