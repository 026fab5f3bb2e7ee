// The Dealers list: forms that ask send only what is filled in; coming back finds the line that was opened.
document.addEventListener('formdata', (event) => {
  if (!event.target.matches('form[method=get]')) return;
  for (const [name, value] of [...event.formData.entries()]) if (value === '') event.formData.delete(name);
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
