// The theme changes at once; the form still tells the server, which remembers it.
const dark = () =>
  (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-theme-form]')) return;
  event.preventDefault();
  const theme = dark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  const body = new URLSearchParams(new FormData(event.target));
  body.set('theme', theme);
  fetch(event.target.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } }).catch(() => {});
}, true);
