// Sent to a dealer that was merged meanwhile: the form stays as it is, with a sentence on top that says where the dealer is now.
// What was typed is there, too (see keep.js). Where nothing was typed, the sentence stands above the desk.
import { toast } from './toasts.js';

const asks = (form) => [...form.elements].some((field) => field.name && field.type !== 'hidden' && field.checkVisibility());

document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, requestConfig } = event.detail;
  if (!xhr.getResponseHeader('Merged-Into')) return;
  event.detail.shouldSwap = false;
  const said = new DOMParser().parseFromString(xhr.response, 'text/html').querySelector('[data-merged-into]');
  const form = requestConfig.elt.closest?.('form');
  const place = form && asks(form) ? form : document.querySelector('.desk');
  if (!place) {
    toast({ text: said.querySelector('p').textContent, danger: true });
    return;
  }
  place.querySelector(':scope > [data-merged-into]')?.remove(); // sent once more
  place.prepend(document.adoptNode(said));
  said.scrollIntoView({ block: 'center' });
});
