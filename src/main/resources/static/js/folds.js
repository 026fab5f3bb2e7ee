// details.folded: what is folded away opens for a form that opens in it, and what was open stays so when the piece around it is
// drawn anew.
let open = [];
document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
  open = [...(target?.querySelectorAll?.('details.folded[open][id]') ?? [])].map((each) => each.id);
});
document.addEventListener('htmx:afterSwap', () => {
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  open = [];
});
document.addEventListener('htmx:load', ({ detail: { elt } }) => {
  elt.closest?.('.slot')?.closest('details.folded')?.setAttribute('open', '');
});
