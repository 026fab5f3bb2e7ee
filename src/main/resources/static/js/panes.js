// On a phone a room shows one pane at a time: [data-show] in a [data-pane]. Tabs: [role=tab][aria-controls].
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-show]');
  const panes = button?.closest('[data-pane]');
  if (!panes) return;
  panes.dataset.pane = button.dataset.show;
  for (const each of panes.querySelectorAll('[data-show][aria-pressed]'))
    each.setAttribute('aria-pressed', String(each.dataset.show === button.dataset.show));
});

const chosen = new Map(); // by the list's id, so that tabs drawn anew stand as they stood
const select = (tab) => {
  const list = tab.closest('[role=tablist]');
  if (list.id) chosen.set(list.id, tab.id);
  for (const each of list.querySelectorAll('[role=tab]')) {
    const on = each === tab;
    each.setAttribute('aria-selected', String(on));
    each.tabIndex = on ? 0 : -1;
    const panel = document.getElementById(each.getAttribute('aria-controls'));
    if (panel) panel.hidden = !on;
  }
};
document.addEventListener('click', (event) => {
  const tab = event.target.closest('[role=tab][aria-controls]');
  if (!tab) return;
  select(tab);
  document.getElementById(tab.getAttribute('aria-controls'))?.querySelector('textarea, input:not([type=hidden])')?.focus();
});
document.addEventListener('keydown', (event) => {
  const tab = event.target.closest?.('[role=tab][aria-controls]');
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!tab || !step) return;
  const tabs = [...tab.closest('[role=tablist]').querySelectorAll('[role=tab]')];
  const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
  select(next);
  next.focus();
});
document.addEventListener('htmx:load', (event) => {
  for (const list of event.detail.elt.querySelectorAll?.('[role=tablist][id]') ?? []) {
    const tab = chosen.has(list.id) && document.getElementById(chosen.get(list.id));
    if (tab && list.contains(tab)) select(tab);
  }
});
