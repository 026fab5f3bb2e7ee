// What htmx asks: with the token of this page; and what happens when no answer comes.
import { toast } from './toasts.js';

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.body.dataset.csrf;
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token;
});

// No connection: what was typed stays where it is, and one press tries once more.
const failed = (event, words) => {
  const said = document.getElementById('toasts')?.dataset[words];
  if (event.detail.elt?.id === 'palette-input' || !said) return;
  toast({ text: said, danger: true });
};
document.addEventListener('htmx:sendError', (event) => failed(event, 'offline'));
document.addEventListener('htmx:timeout', (event) => failed(event, 'offline'));
document.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr?.getResponseHeader('HX-Redirect')) return;
  failed(event, 'failed');
});
