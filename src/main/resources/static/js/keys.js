// Shortcuts. Matched by event.code, the key's place, so that one map serves English and Russian layouts.
// data-key="KeyC" presses the element; data-key="Alt+KeyN" too; data-go="KeyM" is reached by G then M.
import { openPalette } from './palette.js';
import { focusFirst, openKeys } from './dialogs.js';
import { lastUndo } from './toasts.js';
import { typing, visible } from './typing.js';

const PATIENCE = 1200;
let goPressed = -PATIENCE;

const singleKeys = () => document.documentElement.dataset.singleKeys !== 'off';
const isTouch = (element) => element.type === 'radio' || element.type === 'checkbox';
const nameOf = (event) =>
  (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + event.code;

// The element that answers to the key, the nearest first: in the open dialog, in the form in focus, in the page.
const pressable = (name) => {
  const dialog = [...document.querySelectorAll('dialog[open]')].pop();
  const scopes = dialog ? [dialog] : [document.activeElement?.closest('form, [data-keys-scope]'), document];
  for (const scope of scopes) {
    const found = [...(scope?.querySelectorAll(`[data-key="${name}"]`) ?? [])].reverse()
      .find((each) => !each.disabled && !each.closest('[inert]') && (isTouch(each) ? visible(each.parentElement) : visible(each)));
    if (found) return found;
  }
  return null;
};

const press = (event, element) => {
  event.preventDefault();
  if (element.matches('textarea, select, input:not([type=radio], [type=checkbox])')) { element.focus(); return; }
  const menu = element.popoverTargetElement;
  if (isTouch(element) || menu) element.focus({ preventScroll: true }); // a menu gives it back to where it was
  element.click();
  if (menu?.matches(':popover-open')) focusFirst(menu); // at once: Enter may come before the browser tells that it opened
};

// As if the key had been pressed there and then.
export const pressKey = (name) => {
  const target = pressable(name);
  if (target) press(new Event('keydown'), target);
};

const go = (event) => {
  const link = document.querySelector(`[data-go="${event.code}"]`);
  goPressed = -PATIENCE;
  if (!link) return false;
  event.preventDefault();
  location.assign(link.href);
  return true;
};

const submitFocused = (event) => {
  const form = event.target.form ?? event.target.closest?.('form');
  if (!form) {
    const target = pressable('Ctrl+Enter');
    if (target) press(event, target);
    return;
  }
  event.preventDefault();
  const button = form.querySelector('button.primary:not([type=button]):not(:disabled), button[type=submit]:not(:disabled), button:not([type]):not(:disabled)');
  form.requestSubmit(button?.form === form ? button : null);
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat && event.code === 'KeyG') return;
  const commanded = event.ctrlKey || event.metaKey;
  if (commanded && event.code === 'KeyK') { event.preventDefault(); openPalette(); return; }
  if (commanded && (event.code === 'Enter' || event.code === 'NumpadEnter')) { submitFocused(event); return; }
  if (commanded || event.altKey || /^F\d/.test(event.code)) {
    const target = pressable(nameOf(event));
    if (target) press(event, target);
    return;
  }
  if (typing(event.target) || !singleKeys()) return;
  if (event.code === 'Slash' || event.key === '?') {
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.shiftKey || event.key === '?' ? openKeys() : openPalette();
    return;
  }
  if (event.shiftKey) return;
  if (event.timeStamp - goPressed < PATIENCE && !document.querySelector('dialog[open]') && go(event)) return;
  if (event.code === 'KeyG' && !pressable('KeyG')) { goPressed = event.timeStamp; return; }
  if ((event.code === 'Space' || event.code === 'Enter') && event.target.closest('button, a, input, summary, [data-list]')) return;
  const undo = event.code === 'KeyZ' && !document.querySelector('dialog[open]');
  const target = pressable(event.code) ?? (undo ? lastUndo() : null);
  if (target) press(event, target);
});
