// New lead: the town behind the phone, clearing with a way back, and marking a verdict that is about to change. A list is
// added when what was chosen in it has been heard.
const form = () => document.getElementById('lead-form');
const typedIn = (element) => element.closest?.('#lead-form');

// A verdict is about what stood there when it was asked; while somebody types on, it steps back.
document.addEventListener('input', (event) => {
  if (!typedIn(event.target) || event.target.name === 'remark') return;
  document.getElementById('verdict')?.classList.add('is-stale');
  if (event.target.name === 'city') {
    event.target.removeAttribute('data-guessed');
    document.getElementById('field-placed').value = 'true';
  }
});
document.addEventListener('htmx:afterSwap', (event) => {
  const panel = event.detail.target;
  if (panel?.id !== 'verdict') return;
  panel.classList.remove('is-stale');
  guess(panel.querySelector('[data-city]')?.dataset.city ?? '');
});

// Where no answer comes the panel says so, and asks again until the line is back.
const AGAIN = 3000;
const GONE = [0, 502, 503, 504];
let again;
const unasked = ({ detail: { elt, xhr } }) => {
  if (elt?.id !== 'verdict' || !elt.isConnected || !GONE.includes(xhr?.status ?? 0)) return;
  const said = document.getElementById('verdict-unasked');
  if (!elt.querySelector(':scope > .is-unasked')) elt.prepend(said.content.cloneNode(true));
  clearTimeout(again);
  again = setTimeout(() => { if (elt.isConnected && elt.querySelector(':scope > .is-unasked')) window.htmx.trigger(elt, 'again'); }, AGAIN);
};
for (const failure of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) document.addEventListener(failure, unasked);

// Who insists sees at once what the button will do.
document.addEventListener('change', (event) => {
  if (event.target.id === 'field-even') window.htmx.trigger('#verdict', 'insisted');
});

// Only a town that nobody typed is filled in, and only as long as nobody changed it.
const guess = (city) => {
  const field = document.getElementById('field-city');
  if (!field?.hasAttribute('data-guessed') || field.value !== (field.dataset.guessed ?? '')) return;
  field.value = city;
  field.dataset.guessed = city;
  document.getElementById('field-city-hint').hidden = city === '';
};

// Who clicks into it replaces it: what is pasted doesn't hang on it.
let entered = false;
document.addEventListener('focusin', ({ target }) => {
  entered = target.id === 'field-city' && Boolean(target.dataset.guessed) && target.value === target.dataset.guessed;
  if (entered) target.select();
});
document.addEventListener('click', ({ target }) => { // the click has set the caret meanwhile
  if (entered && target.id === 'field-city' && target.selectionStart === target.selectionEnd) target.select();
  entered = false;
});

// Several lines pasted as a name are a company with all that is known of it; what was selected in the name gives way to them,
// unless nobody can tell what is what.
document.addEventListener('paste', async (event) => {
  const field = event.target;
  const block = field.id === 'field-name' ? event.clipboardData?.getData('text/plain') ?? '' : '';
  if (!/\S\s*\n\s*\S/.test(block)) return;
  event.preventDefault();
  const beside = field.value.slice(0, field.selectionStart) + field.value.slice(field.selectionEnd);
  await window.htmx.ajax('POST', '/leads/new/block', { source: '#lead-form', target: '#lead-desk', swap: 'outerHTML', values: { block, beside } });
  form()?.elements.name.dispatchEvent(new Event('input', { bubbles: true }));
});

// Esc clears; the same button brings back what it cleared, until something new is typed.
let cleared = null;
const fields = () => [...form().querySelectorAll('input:not([type=hidden]), select, textarea')];
const label = (button, text) => { button.querySelector('span').textContent = text; };

const clear = (button) => {
  const values = fields().map((field) => [field.name, field.value]);
  if (!values.some(([, value]) => value)) return;
  cleared = [...values, ['placed', document.getElementById('field-placed').value]];
  for (const field of fields()) field.value = '';
  const city = document.getElementById('field-city');
  city.dataset.guessed = '';
  document.getElementById('field-placed').value = '';
  document.getElementById('field-city-hint').hidden = true;
  button.dataset.clearing = button.querySelector('span').textContent;
  label(button, button.dataset.again);
  form().elements.name.focus();
  form().elements.name.dispatchEvent(new Event('input', { bubbles: true }));
};
const bringBack = (button) => {
  for (const [name, value] of cleared) form().elements[name].value = value;
  cleared = null;
  label(button, button.dataset.clearing);
  form().elements.name.dispatchEvent(new Event('input', { bubbles: true }));
};
const canBringBack = () => cleared !== null && fields().every((field) => !field.value);
document.addEventListener('htmx:oobAfterSwap', (event) => {
  const button = event.detail.target?.querySelector?.('[data-clear]') ?? document.querySelector('[data-clear]');
  if (!button || !form() || !canBringBack()) return;
  button.dataset.clearing = button.querySelector('span').textContent;
  label(button, button.dataset.again);
});
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-clear]');
  if (!button) return;
  event.preventDefault();
  canBringBack() ? bringBack(button) : clear(button);
});
document.addEventListener('keydown', (event) => {
  if (event.code !== 'Escape' || event.isComposing || !form() || document.querySelector('dialog[open], [popover]:popover-open')) return;
  const button = form().querySelector('[data-clear]');
  if (button && (typedIn(event.target) || event.target === document.body)) clear(button);
});

// The choices of a list are sent one after the other; what is pressed below them waits for the last: for the same button,
// if it is still there. A choice that wasn't heard goes back to where it was, and nothing is pressed upon it.
let waits = null;
const choosing = () => document.querySelector('#list-desk [name].htmx-request');
const heard = (choice, sent) => { // from now on it is as if it had been drawn so
  choice.defaultChecked = sent !== undefined;
  for (const option of choice.options ?? []) option.defaultSelected = option.value === sent;
};
const unheard = (choice) => {
  choice.checked = choice.defaultChecked;
  for (const option of choice.options ?? []) if (option.defaultSelected) choice.value = option.value;
  if (waits) document.dispatchEvent(new CustomEvent('toast', { detail: { text: document.getElementById('list-actions').dataset.unheard, danger: true } }));
  waits = null;
};
document.addEventListener('submit', (event) => {
  if (!event.target.closest('#list-actions') || !choosing()) return;
  event.preventDefault();
  waits = event.target.id;
}, true);
document.addEventListener('htmx:afterRequest', (event) => {
  const { elt, successful, requestConfig, xhr } = event.detail;
  if (elt?.matches?.('#list-desk :is(input, select)[name]')) successful && xhr.status !== 409 ? heard(elt, requestConfig.parameters[elt.name]) : unheard(elt);
  if (waits) setTimeout(() => { // when the next one is on its way
    if (!waits || choosing()) return;
    document.querySelector(`#list-actions form#${waits}`)?.requestSubmit();
    waits = null;
  });
});

// Who has chosen one of several dealers for a row goes on at that row: the dialog is closed by then.
document.addEventListener('htmx:afterRequest', (event) => {
  const { successful, requestConfig } = event.detail;
  const row = successful && requestConfig?.verb === 'post' && requestConfig.path.match(/\/rows\/(\d+)\/target/)?.[1];
  if (row) document.getElementById(`others-${row}`)?.focus({ preventScroll: true });
});
