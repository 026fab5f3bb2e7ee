// Menus by keyboard: the arrows go round through what can be chosen, Home and End to its ends; Esc closes the menu and
// gives the focus back to where it was, or else to the button that opened it.
import { visible } from './typing.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 };
const entries = (menu) => [...menu.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
  .filter((each) => !each.disabled && visible(each));
const openerOf = (menu) => document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
const openMenu = (target) => {
  const within = target.closest?.('.menu:popover-open');
  const opened = within ? null : document.getElementById(target.closest?.('[popovertarget]')?.getAttribute('popovertarget') ?? '');
  return within ?? (opened?.matches('.menu:popover-open') ? opened : null);
};
// What these keys do in a field of a menu they go on doing.
const own = (field, key) => field.matches('select, textarea, [type=radio], [type=date], [type=time], [type=number]')
  || field.matches('input:not([type=checkbox])') && !key.startsWith('Arrow');

document.addEventListener('keydown', (event) => {
  const menu = event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? null : openMenu(event.target);
  if (!menu) return;
  if (event.key === 'Escape') {
    menu.hidePopover();
    const now = document.activeElement; // what is hidden keeps the focus for a moment
    if (!now || now === document.body || menu.contains(now)) openerOf(menu)?.focus();
  } else if (event.key in STEPS && !own(event.target, event.key)) {
    const all = entries(menu);
    const at = all.indexOf(document.activeElement);
    const step = STEPS[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : at < 0 ? Math.min(0, step) : (at + step) % all.length;
    all.at(to)?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
