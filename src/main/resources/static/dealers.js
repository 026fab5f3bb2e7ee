// The Dealers list: forms that ask send only what is filled in; coming back finds the line that was opened.
document.addEventListener('formdata', (event) => {
  if (!event.target.matches('form[method=get]')) return;
  for (const [name, value] of [...event.formData.entries()]) if (value === '') event.formData.delete(name);
});

// [data-live]: the list answers while it is being filtered. The first answer makes a step to go back by, those after it don't.
const steps = (form, makes) => {
  form.toggleAttribute('hx-push-url', makes);
  form.toggleAttribute('hx-replace-url', !makes);
  form.setAttribute(makes ? 'hx-push-url' : 'hx-replace-url', 'true');
};
document.addEventListener('focusin', (event) => {
  const form = event.target.closest('form[data-live]');
  if (form && !form.contains(event.relatedTarget)) steps(form, true);
});
document.addEventListener('htmx:pushedIntoHistory', () => document.querySelectorAll('form[data-live]').forEach((form) => steps(form, false)));
document.addEventListener('submit', (event) => {
  if (!event.target.matches('dialog form[data-live]')) return;
  event.preventDefault(); // each change has been answered already
  event.target.closest('dialog').close();
});
// How the boxes stand after a press while answers are on their way is how they stand in those, too.
let meanwhile = null;
const asked = new Set();
const ofList = (event) => event.detail.target?.id === 'dealers-list';
document.addEventListener('htmx:beforeSend', (event) => {
  if (!ofList(event)) return;
  asked.add(event.detail.xhr);
  meanwhile ??= new Map();
});
// One that a newer one takes the place of leaves it to that.
document.addEventListener('htmx:afterRequest', (event) => asked.delete(event.detail.xhr));
const answered = (xhr) => {
  asked.delete(xhr);
  if (!asked.size) meanwhile = null;
};
for (const failed of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) document.addEventListener(failed, (event) => { if (ofList(event)) answered(event.detail.xhr); });
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.target.id !== 'dealers-list') return;
  for (const box of boxes()) box.checked = meanwhile?.get(box.value) ?? box.checked;
  answered(event.detail.xhr);
  show();
});

const key = () => `opened ${location.pathname}${location.search}`;
document.addEventListener('click', (event) => {
  const row = event.target.closest('a[href^="/dealers/"]')?.closest('[data-row]');
  if (row) try { sessionStorage.setItem(key(), row.dataset.id); } catch { /* then it isn't kept */ }
});
const restore = () => {
  let id;
  try { id = sessionStorage.getItem(key()); } catch { return; }
  const row = id && document.querySelector(`[data-row][data-id="${CSS.escape(id)}"]`);
  if (!row) return;
  row.classList.add('is-current');
  row.querySelector('a[href]')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
};
restore();

// Selecting: the bar is there while something is ticked; the whole list can be meant instead of what is ticked.
const bar = () => document.querySelector('[data-bulk]');
const boxes = () => [...document.querySelectorAll('input[name=id][form=bulk]')];
const show = () => {
  const ticked = boxes().filter((box) => box.checked);
  const whole = bar().querySelector('[data-whole]');
  if (ticked.length < boxes().length) whole.value = 'false';
  bar().hidden = !ticked.length;
  bar().querySelector('[data-selected]').textContent = whole.value === 'true' ? bar().querySelector('[data-all]').dataset.all : ticked.length;
  for (const box of boxes()) box.closest('tr').classList.toggle('is-selected', box.checked);
  const page = document.querySelector('[data-page]');
  if (page) { page.checked = ticked.length > 0 && ticked.length === boxes().length; page.indeterminate = ticked.length > 0 && !page.checked; }
  const link = bar().querySelector('[data-with-ids]');
  const all = whole.value === 'true';
  if (link) link.href = `/distribute?${all ? `from=any&filter=${encodeURIComponent(bar().querySelector('[name=query]').value)}` : ticked.map((box) => `id=${box.value}`).join('&')}`;
  for (const more of bar().querySelectorAll('[data-all]')) more.hidden = all;
  for (const few of bar().querySelectorAll('[data-few]')) few.hidden = all && 'many' in bar().dataset;
};
const tick = (on) => { for (const box of boxes()) box.checked = on; };
let last = null;
document.addEventListener('click', (event) => {
  if (!bar()) return;
  const box = event.target.closest('input[name=id][form=bulk]');
  if (box) {
    const all = boxes();
    if (event.shiftKey && last?.isConnected) for (const each of all.slice(Math.min(all.indexOf(box), all.indexOf(last)), Math.max(all.indexOf(box), all.indexOf(last)) + 1)) each.checked = box.checked;
    last = box;
  } else if (event.target.closest('[data-page]')) tick(event.target.checked);
  else if (event.target.closest('[data-all]')) { tick(true); bar().querySelector('[data-whole]').value = 'true'; }
  else if (event.target.closest('[data-none]')) tick(false);
  else return;
  for (const each of boxes()) meanwhile?.set(each.value, each.checked);
  show();
});
addEventListener('pageshow', () => { if (bar()) show(); });
