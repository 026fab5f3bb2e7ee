// A field that is left by Esc, where Esc has nothing to close or to clear: what is typed stays, and the single keys are
// shortcuts again. A form that can have the focus itself gets it.
import { typing } from './typing.js';

addEventListener('keydown', (event) => { // the last to be asked
  const field = event.target;
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !typing(field)) return;
  const form = field.closest('form');
  if (document.querySelector('dialog[open], .menu:popover-open') || form?.querySelector('[data-clear]') || field.type === 'search' && field.value) return;
  form?.matches('[tabindex]') ? form.focus({ preventScroll: true }) : field.blur();
});

// One that has the focus as soon as it comes is written on, not before its words.
document.addEventListener('htmx:afterSettle', () => {
  const field = document.activeElement;
  if (field?.matches('[autofocus]') && field.selectionStart === 0 && field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
});
