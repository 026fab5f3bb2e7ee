// <form data-keep="name">: what is typed survives a reload and a lost connection, in this window, until it is sent.
const place = (form) => `kept ${form.dataset.keep}`;
const fields = (form) => [...form.elements].filter((each) => each.name && !/^(hidden|password|file|submit|button|reset)$/.test(each.type));
const choice = (field) => /^(radio|checkbox)$/.test(field.type);
// A choice that stands as it was drawn is nothing typed; a word is, also one that was drawn with a problem.
const filled = (field) => {
  if (field.matches('select')) return [...field.options].some((each) => each.selected !== each.defaultSelected);
  return choice(field) ? field.checked !== field.defaultChecked : field.value !== '';
};

const keep = (form) => {
  const typed = fields(form).some(filled)
    ? fields(form).filter((field) => filled(field) || choice(field)).map((field) => [field.name, field.value, choice(field) ? field.checked : true])
    : [];
  try {
    typed.length ? sessionStorage.setItem(place(form), JSON.stringify(typed)) : sessionStorage.removeItem(place(form));
  } catch { /* the window has no room or keeps nothing: then nothing is kept */ }
};
export const forget = (form) => { try { sessionStorage.removeItem(place(form)); } catch { /* as above */ } };

const restore = (form) => {
  if (fields(form).some((field) => filled(field))) return;
  let kept;
  try { kept = JSON.parse(sessionStorage.getItem(place(form)) ?? '[]'); } catch { kept = []; }
  let first;
  for (const [name, value, checked] of kept) {
    const field = fields(form).find((each) => each.name === name && (!choice(each) || each.value === value));
    if (!field) continue;
    if (!choice(field)) field.value = value;
    else if (checked !== false || field.type === 'checkbox') field.checked = checked !== false;
    if (filled(field)) first ??= field;
  }
  for (const name of ['input', 'change']) first?.dispatchEvent(new Event(name, { bubbles: true }));
};

const formOf = (element) => (element?.form ?? element?.closest?.('form'))?.closest?.('form[data-keep]');
document.addEventListener('input', (event) => {
  const form = formOf(event.target);
  if (form) setTimeout(() => keep(form)); // after others have had their say about the field
});
// Before the answer is swapped in, which may be the same form for the next one.
document.addEventListener('htmx:beforeOnLoad', (event) => {
  const form = formOf(event.detail.elt);
  const sent = event.detail.requestConfig?.verb === 'post' && event.detail.xhr.status < 300;
  if (form && sent && !('keepUntil' in form.dataset)) forget(form); // [data-keep-until]: its answer may be a question
});
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-keep]');
  if (form && !event.defaultPrevented && !form.matches('[hx-post]')) forget(form);
});
// Pieces that come later, too: what was typed in them before they were drawn anew.
document.addEventListener('htmx:load', (event) => {
  const piece = event.detail.elt;
  if (piece.matches?.('form[data-keep]')) restore(piece);
  for (const form of piece.querySelectorAll?.('form[data-keep]') ?? []) restore(form);
});
for (const form of document.querySelectorAll('form[data-keep]')) restore(form);
