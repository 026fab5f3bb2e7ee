// Sticky notes: D and R belong to the note that one stands at; an answer begins where one can type.
const belongs = (note) => {
  for (const each of document.querySelectorAll('.note-wall [data-note-key]')) {
    if (note.contains(each)) each.dataset.key = each.dataset.noteKey;
    else each.removeAttribute('data-key');
  }
  for (const each of document.querySelectorAll('.note-wall > .sticky')) each.classList.toggle('is-current', each === note);
};
document.addEventListener('focusin', (event) => {
  const note = event.target.closest?.('.note-wall > .sticky');
  if (note) belongs(note);
});
document.addEventListener('toggle', (event) => {
  if (event.target.matches?.('.note-answer[open], .note-leave[open]')) event.target.querySelector('textarea, select')?.focus();
}, true);
// N goes to whom the note is for, not only to where the form stands.
document.addEventListener('click', (event) => {
  if (event.target.closest?.('a[href="#note-to"]')) setTimeout(() => document.getElementById('note-to')?.focus());
});
