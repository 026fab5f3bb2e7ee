// Dialogs: [data-dialog="id"] opens, [data-close] closes, a click beside closes; [data-open] opens when it comes.
// The first thing to do in it has the focus, not what closes it; on a touch screen no keyboard comes up by itself.
const show = (dialog) => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  if (!document.activeElement?.matches('dialog > header [data-close]')) return;
  const fields = matchMedia('(pointer: coarse)').matches ? ':is([type=checkbox], [type=radio])' : ':is(input:not([type=hidden]), select, textarea)';
  const first = [...dialog.querySelectorAll(`.dialog-body ${fields}:not(:disabled)`), ...dialog.querySelectorAll('footer .button.primary:not(:disabled)')];
  first.find((each) => each.checkVisibility())?.focus();
};

export const openKeys = () => {
  document.getElementById('palette')?.close();
  const keys = document.getElementById('keys');
  if (keys && !keys.open) keys.showModal();
};

const showAsked = (root) => {
  for (const dialog of root.querySelectorAll?.('dialog[data-open]') ?? []) {
    dialog.removeAttribute('data-open');
    show(dialog);
  }
};

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) show(document.getElementById(opener.dataset.dialog));
  if (event.target.closest('[data-keys]')) openKeys();
  if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
  if (event.target.matches('dialog') && outside(event)) event.target.close();
  if (event.target.closest('[data-back]')) history.back();
});

// What asked for a dialog that came as an answer rested until then, and has lost the focus: a button, a form's, or one in a menu
// that has closed since. Not every answer is a dialog: it has the focus back only from one in the place that it asked for.
let asked = null; // { elt, at }
document.addEventListener('htmx:beforeRequest', ({ detail: { elt, target } }) => {
  if (target?.matches('[id$="-dialog"]') && !elt.closest('dialog')) asked = { elt, at: target.id };
});
const askerOf = (dialog) => {
  if (!asked || !dialog.closest(`#${CSS.escape(asked.at)}`)) return null;
  const { elt } = asked;
  const menu = elt.closest('[popover]');
  if (menu) return openerOf(menu);
  return elt.matches('form') ? elt.querySelector('button') : elt;
};

// What opened it may have been drawn anew behind it: then what opens it now has the focus.
document.addEventListener('close', ({ target }) => {
  const { activeElement: focused, body } = document;
  if (!target.matches?.('dialog[id]') || focused !== body && !target.contains(focused)) return;
  const openers = [...document.querySelectorAll(`[data-dialog="${CSS.escape(target.id)}"]`)].filter((each) => each.checkVisibility());
  (openers.at(-1) ?? askerOf(target))?.focus({ preventScroll: true });
}, true);

// A form around its dialog that was answered well has nothing more to ask.
document.addEventListener('htmx:afterRequest', (event) => {
  const { elt, successful, requestConfig } = event.detail;
  const dialog = successful && requestConfig?.verb === 'post' && elt.matches?.('form') ? elt.querySelector(':scope > dialog[open]') : null;
  if (!dialog || event.detail.xhr.status >= 300) return;
  elt.reset();
  dialog.close();
});

// A press that began inside (selecting text) and ended outside isn't meant to close.
let pressedInside = false;
document.addEventListener('pointerdown', (event) => { pressedInside = !event.target.matches('dialog'); });
const outside = (event) => {
  const box = event.target.getBoundingClientRect();
  const within = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  return !within && !pressedInside && event.detail > 0;
};

export const focusFirst = (menu) => menu.querySelector('a, button, input:not([type=hidden])')?.focus({ preventScroll: true });
const openerOf = (menu) => document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);

// Menus stand at their button; where anchors are unknown the stylesheet's middle of the screen stays.
document.addEventListener('toggle', (event) => {
  const menu = event.target;
  if (!menu.matches?.('[data-menu]') || event.newState !== 'open') return;
  const button = openerOf(menu);
  if (!button) return;
  const at = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8));
  const below = at.bottom + 4 + menu.offsetHeight < innerHeight || at.top < menu.offsetHeight;
  const top = Math.min(below ? at.bottom + 4 : at.top - 4 - menu.offsetHeight, innerHeight - menu.offsetHeight - 8); // one as high as the window
  menu.style.setProperty('margin', '0');
  menu.style.setProperty('inset', 'auto');
  menu.style.setProperty('left', `${left}px`);
  menu.style.setProperty('top', `${Math.max(8, top)}px`);
  if (!menu.contains(document.activeElement)) focusFirst(menu);
}, true);

// Closed when the form is on its way: a button that loses the focus before is no longer the one that was pressed. One that rests
// by then has lost it already.
document.addEventListener('click', (event) => {
  const menu = event.target.closest('[data-menu]');
  if (!menu || !event.target.closest('a, button')) return;
  setTimeout(() => {
    if (menu.matches(':popover-open')) menu.hidePopover();
    if (document.activeElement === document.body) openerOf(menu)?.focus({ preventScroll: true });
  });
});

const showBack = (root) => {
  for (const button of root.querySelectorAll?.('[data-back]') ?? []) button.hidden = history.length < 2;
};
const loaded = (root) => { showAsked(root); showBack(root); };
document.addEventListener('htmx:load', (event) => loaded(event.detail.elt));
loaded(document);
