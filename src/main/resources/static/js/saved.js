// What was saved in a form of a piece stays in sight, though the form has gone and everything has moved: the line that is
// new or changed, or else the piece. It has the focus, too, where the form took it along: nobody starts at the top again.
let saved = null; // { the desk and its piece, what its lines said, whether it is brought into sight }
const linesOf = (piece) => [...piece.querySelectorAll('li:not(.day-line)')];
const pieceOf = (name) => document.querySelector(`[data-piece="${CSS.escape(name)}"]`);
const deskOf = (piece) => piece.closest('[data-panels]')?.dataset.panels;

// What is written, a call and a move of the stage become lines of the timeline, and leave it where it is.
document.addEventListener('htmx:beforeRequest', (event) => {
  const { elt, requestConfig } = event.detail;
  if (requestConfig?.verb !== 'post' || !elt.closest?.('.desk, #dealer-dialog')) return;
  const own = elt.closest('.compose-form:not(.slot-form)') ? null : elt.closest('[data-piece]');
  const piece = own ?? pieceOf('line');
  if (!piece) return;
  const lines = new Set(linesOf(piece).map((line) => line.textContent.trim()));
  saved = { desk: deskOf(piece), piece: piece.dataset.piece, lines, shows: Boolean(own && elt.closest('form')) };
});

// Of a piece, what has a name that can be read out.
const fallen = new WeakSet(); // those that have the focus only because there was nothing better
const focusOn = (element) => {
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};
export const standIn = (piece) => {
  const named = piece.querySelector('section') ?? piece;
  fallen.add(named);
  focusOn(named);
};
const lost = () => document.activeElement === document.body || fallen.has(document.activeElement);

export const showSaved = () => {
  const piece = saved && pieceOf(saved.piece);
  const { desk, lines, shows } = saved ?? {};
  saved = null;
  if (!piece || deskOf(piece) !== desk || document.querySelector('dialog[open]')) return; // the next dealer has opened
  const line = linesOf(piece).find((each) => !lines.has(each.textContent.trim()));
  line?.closest('details.folded')?.setAttribute('open', '');
  const shown = line ?? piece;
  if (!shown.checkVisibility()) return;
  if (lost()) line ? focusOn(line) : standIn(piece);
  if (!shows) return;
  const head = document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.tabbar')?.getBoundingClientRect().top || innerHeight;
  const { top, bottom } = shown.getBoundingClientRect();
  if (top < Math.max(0, head) || Math.min(bottom, top + 80) > foot) shown.scrollIntoView({ block: 'center' });
};

// An undo is a page of its own: what is there again has the focus, or in a queue the dealer whose it is.
const KEPT = 'undone';
const FRESH = 30_000; // what is older never arrived: who comes hours later looks for something else
const undoes = new Map(); // by the path of the undo, the piece in which was saved what it takes back
document.addEventListener('toast', ({ detail: { undo } }) => { if (undo && saved) undoes.set(undo, saved.piece); });
document.addEventListener('submit', ({ target }) => {
  if (!target.closest?.('.toast')) return;
  const name = undoes.get(target.getAttribute('action')) ?? 'line';
  const piece = pieceOf(name); // none where the day's work is done
  const lines = piece ? linesOf(piece).map((line) => line.textContent.trim()) : [];
  try { sessionStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), desk: piece && deskOf(piece), piece: name, lines })); } catch { /* then it begins at the top */ }
});
const showUndone = () => {
  const undone = JSON.parse(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  const desk = document.getElementById('dealer');
  if (!undone || !(Date.now() - undone.at < FRESH) || !desk || !lost()) return;
  const row = [...document.querySelectorAll('.queue-item[aria-current]')].find((each) => each.checkVisibility());
  if (row) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    return;
  }
  saved = { ...undone, lines: new Set(undone.lines), shows: true }; // of the dealer that was there then: another's is all new
  showSaved();
  if (document.activeElement === document.body) desk.focus({ preventScroll: true });
};
try { showUndone(); } catch { /* nothing is kept here */ }
