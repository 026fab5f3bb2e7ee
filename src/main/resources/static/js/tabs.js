// Rows of tabs or filters that may be wider than the screen: the chosen one is in sight, and an edge behind which there is
// more fades, as nothing else says that one can go on there.
const ROWS = '.switcher.scrolls, .view-tabs';
const edges = (row) => {
  const gone = Math.abs(row.scrollLeft);
  row.toggleAttribute('data-more-before', gone > 1);
  row.toggleAttribute('data-more-behind', row.scrollWidth - row.clientWidth - gone > 1);
};
const show = (row) => {
  const tab = row.querySelector(':scope > [aria-current]');
  if (tab) row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
  edges(row);
};
const rows = (root) => [...root.querySelectorAll(ROWS), ...(root.matches?.(ROWS) ? [root] : [])];

document.addEventListener('htmx:afterSettle', (event) => rows(event.target).forEach(show));
document.addEventListener('scroll', (event) => event.target.matches?.(ROWS) && edges(event.target), { capture: true, passive: true });
addEventListener('resize', () => rows(document).forEach(edges));
rows(document).forEach(show);
