// The palette: opened by Ctrl+K, / or a button; arrows choose, Enter follows, what is found comes from the server.
const dialog = () => document.getElementById('palette');
const options = () => [...(dialog()?.querySelectorAll('[role="option"]') ?? [])];
const chosen = (all) => all.findIndex((each) => each.getAttribute('aria-selected') === 'true');

export const openPalette = () => {
  const palette = dialog();
  if (!palette || palette.open) return;
  for (const open of document.querySelectorAll('dialog[open]')) open.close();
  palette.showModal();
  const input = palette.querySelector('input');
  input.select();
  input.dispatchEvent(new CustomEvent('palette-open'));
};

// Who types fast and presses Enter means what is typed, not what was found for half of it: that is waited for.
let foundFor = '';
let followNext = null;
const stale = () => dialog().querySelector('input').value !== foundFor;

const choose = (option) => {
  for (const each of options()) each.setAttribute('aria-selected', String(each === option));
  const input = dialog().querySelector('input');
  if (!option) { input.removeAttribute('aria-activedescendant'); return; }
  option.id ||= `palette-option-${options().indexOf(option)}`;
  input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
};

const follow = (option, event) => {
  if (!option) return;
  const { href, does, keys } = option.dataset;
  dialog().close();
  if (keys !== undefined) { document.getElementById('keys')?.showModal(); return; }
  if (does) { document.querySelector(does)?.click(); return; }
  const url = href ?? option.getAttribute('href');
  if (!url) return;
  if (event.ctrlKey || event.metaKey) window.open(url, '_blank', 'noopener');
  else location.assign(url);
};

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-palette]')) openPalette();
  const option = event.target.closest('#palette [role="option"]');
  if (option) { event.preventDefault(); follow(option, event); }
});

document.addEventListener('keydown', (event) => {
  if (!event.target.closest?.('#palette') || event.isComposing) return;
  const all = options();
  const at = chosen(all);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && all.length) { event.preventDefault(); choose(all[(at + step + all.length) % all.length]); }
  if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); event.stopImmediatePropagation(); if (stale()) followNext = event; else follow(all[Math.max(0, at)], event); }
}, true);

document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target?.id !== 'palette-list') return;
  foundFor = event.detail.requestConfig?.parameters?.q ?? foundFor;
  choose(options()[0]);
  const pressed = followNext;
  if (!pressed || stale()) return;
  followNext = null;
  follow(options()[0], pressed);
});
for (const lost of ['htmx:sendError', 'htmx:responseError', 'close', 'input']) document.addEventListener(lost, () => { followNext = null; }, true);
