// How much waits in My day is said anew after whatever changes it.
const HOME = '/my-day';
let soon;
const ask = async () => {
  const links = document.querySelectorAll(`[data-go][href="${HOME}"]`);
  const answer = links.length && await fetch(`${HOME}/waiting`, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (!answer?.ok) return;
  const words = await answer.text();
  for (const link of links) {
    link.querySelector('.count')?.remove();
    link.insertAdjacentHTML('beforeend', words.trim());
  }
};
const later = () => { clearTimeout(soon); soon = setTimeout(ask, 200); };
document.addEventListener('dealer-changed', later);
document.addEventListener('htmx:afterSettle', (event) => { if (event.detail.target?.id === 'day-list') later(); });
