// What was saved in a form of a piece stays in sight, though the form has gone and everything has moved: the line that is
// new or changed, or else the piece.
let saved = null; // { its piece, what its lines said }
const linesOf = (piece) => [...piece.querySelectorAll('li')];

document.addEventListener('htmx:beforeRequest', (event) => {
  const piece = event.detail.requestConfig?.verb === 'post' && event.detail.elt.closest?.('[data-piece] form')?.closest('[data-piece]');
  if (piece && !event.detail.elt.closest('.compose-form')) saved = { piece: piece.dataset.piece, lines: new Set(linesOf(piece).map((line) => line.textContent.trim())) };
});

export const showSaved = () => {
  const piece = saved && document.querySelector(`[data-piece="${CSS.escape(saved.piece)}"]`);
  const line = piece && linesOf(piece).find((each) => !saved.lines.has(each.textContent.trim()));
  saved = null;
  const shown = line ?? piece;
  if (!shown?.checkVisibility() || document.querySelector('dialog[open]')) return;
  const head = document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.tabbar')?.getBoundingClientRect().top || innerHeight;
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < Math.max(0, head) || Math.min(bottom, top + 80) > foot) shown.scrollIntoView({ block: 'center' });
};
