// What htmx asks: with the token of this page; and what happens when no answer comes.
import { toast } from './toasts.js';
import { renewed } from './token.js';

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.body.dataset.csrf;
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token;
});

// A request that a newer one takes the place of is no failure: htmx writes one into the console for whatever it names so.
document.addEventListener('htmx:beforeRequest', (event) => {
  const { xhr } = event.detail;
  const aborted = xhr.onabort;
  xhr.onabort = () => { event.detail.error = null; aborted?.call(xhr); };
});

// What comes of a request htmx tells the element that asked. Where that one was drawn anew before the answer came, the page hears
// of it all the same: else whoever waits there waits for ever.
const TOLD = ['beforeOnLoad', 'responseError', 'sendError', 'timeout', 'afterRequest', 'afterOnLoad'].map((each) => `htmx:${each}`);
document.addEventListener('htmx:beforeRequest', ({ detail: { elt, xhr } }) => {
  let gone = false;
  xhr.addEventListener('readystatechange', () => { gone ||= xhr.readyState === XMLHttpRequest.DONE && !elt.isConnected; });
  const tell = (event) => {
    if (gone && event.target === elt && event.detail.xhr === xhr) document.body.dispatchEvent(new CustomEvent(event.type, { bubbles: true, detail: event.detail }));
  };
  for (const each of TOLD) elt.addEventListener(each, tell);
  xhr.addEventListener('loadend', () => { for (const each of TOLD) elt.removeEventListener(each, tell); });
});

// The database went away in the middle: only where it says when to try again nothing was done.
const doubtful = (xhr) => xhr?.status === 503 && !xhr.getResponseHeader('Retry-After');

// No connection: what was typed stays where it is, and one press tries once more.
const failed = (event, words) => {
  const texts = document.getElementById('toasts')?.dataset ?? {};
  const said = texts[words === 'failed' && doubtful(event.detail.xhr) ? 'failedDoubt' : `${words}-${event.detail.xhr?.status}`] ?? texts[words];
  const { elt, requestConfig } = event.detail;
  if (elt?.id === 'palette-input' || requestConfig?.triggeringEvent?.type === 'again' || !said) return; // was said the first time
  const shown = toast({ text: said, danger: true });
  if (words === 'offline') lost = shown;
};
// It is back: what said that it was lost goes.
let lost = null;
document.addEventListener('htmx:afterOnLoad', () => {
  lost?.remove();
  lost = null;
});
document.addEventListener('htmx:sendError', (event) => failed(event, 'offline'));
document.addEventListener('htmx:timeout', (event) => failed(event, 'offline'));
document.addEventListener('htmx:responseError', (event) => {
  const told = ['HX-Redirect', 'HX-Trigger'].some((name) => event.detail.xhr?.getResponseHeader(name)); // by the answer itself
  if (told || renewed(event.detail)) return;
  failed(event, 'failed');
});
