// The token that comes back with whatever is sent is that of a sign-in. In an older tab of somebody who has signed in again
// since, it is no longer taken: the refusal brings the new one, and what was sent is sent with it. Somebody else who is signed
// in by now doesn't send it, and is told so.
import { toast } from './toasts.js';

const adopt = (token) => {
  document.body.dataset.csrf = token;
  for (const root of [document, ...[...document.querySelectorAll('template')].map((each) => each.content)]) {
    for (const field of root.querySelectorAll('input[name=_csrf]')) field.value = token;
  }
};

const again = new WeakSet(); // once: what is refused then is refused for something else
const send = (element, event) => {
  if (element.matches('form')) element.requestSubmit(element.contains(event?.submitter) ? event.submitter : null);
  else element.click();
};

// Whether it took care of a refusal.
export const renewed = ({ xhr, elt, requestConfig }) => {
  if (xhr?.status !== 403 || !elt?.isConnected) return false;
  const { csrf, user } = new DOMParser().parseFromString(xhr.responseText, 'text/html').body?.dataset ?? {};
  const texts = document.getElementById('toasts').dataset;
  if (!csrf || !user) return false;
  if (user !== document.body.dataset.user) {
    toast({ text: texts.other, danger: true });
    return true;
  }
  adopt(csrf);
  if (again.has(elt) || !elt.matches('form, button, a')) {
    again.delete(elt);
    toast({ text: texts['failed-403'], danger: true });
    return true;
  }
  again.add(elt);
  setTimeout(() => send(elt, requestConfig.triggeringEvent)); // when nothing rests any more
  return true;
};
document.addEventListener('htmx:afterOnLoad', ({ detail: { elt, xhr } }) => { if (xhr.status < 400) again.delete(elt); });

// Other tabs hear of it at once, so that forms that lead to a page of their own are taken, too. Nothing stays in the store.
const { csrf: token, user } = document.body.dataset;
const place = `token ${user}`;
if (user) {
  try {
    localStorage.setItem(place, token);
    localStorage.removeItem(place);
  } catch { /* then the refusal tells */ }
  addEventListener('storage', ({ key, newValue }) => { if (key === place && newValue) adopt(newValue); });
}
