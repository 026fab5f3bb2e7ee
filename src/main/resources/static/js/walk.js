// From dealer to dealer in the list one came from: the list that a dealer was opened in is remembered in this window, and
// [data-walk] on the dealer's page leads to the one before and the next. Going back leads to the list all the same.
const KEPT = 'walk';
const DEALER = /^\/dealers\/(\d+)(?:\/desk)?$/;
const idOf = (row) => row.dataset.id ?? [row, ...row.querySelectorAll('a[href]')]
  .flatMap((each) => [each.getAttribute('href'), each.getAttribute('hx-get')])
  .map((path) => path?.match(DEALER)?.[1]).find(Boolean);
const nameOf = (page) => {
  const view = page.querySelector('.view-tabs [aria-current]')?.firstChild;
  return (view ?? page.querySelector('main h1, main [aria-level="1"]'))?.textContent.trim() ?? '';
};

// Of the list of a page: which dealers, the number of the first one, how many there are in all, and the pages beside it.
const listOf = (page, path) => {
  for (const list of page.querySelectorAll('main [data-list]')) {
    const ids = [...list.querySelectorAll('[data-row]')].map(idOf).filter(Boolean);
    if (!ids.length) continue;
    const link = (rel) => page.querySelector(`.pager [rel=${rel}]`)?.getAttribute('href') ?? null;
    const [before, next] = [link('prev'), link('next')];
    const all = list.dataset.walkAll ?? list.dataset.total ?? (before || next ? '' : String(ids.length));
    return { path, name: nameOf(page), ids, from: Number(list.dataset.walkFrom ?? 1), all, before, next };
  }
  return null;
};

const keep = (list) => { try { sessionStorage.setItem(KEPT, JSON.stringify(list)); } catch { /* then one can't walk */ } };
const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; } };
const opened = (list, id) => { try { sessionStorage.setItem(`opened ${list.path}`, id); } catch { /* as above */ } };

document.addEventListener('click', (event) => {
  const id = event.target.closest?.('main a[href]')?.getAttribute('href').match(DEALER)?.[1];
  const list = id && !document.querySelector('[data-walk]') && listOf(document, location.pathname + location.search);
  if (list && list.ids.includes(id)) keep(list);
}, true);

const here = () => location.pathname.match(DEALER)?.[1];
const show = () => {
  const walk = document.querySelector('[data-walk]');
  const list = walk?.hidden && kept();
  const at = list ? list.ids.indexOf(here()) : -1;
  if (at < 0) return;
  walk.hidden = false;
  walk.querySelector('[data-walk-to="-1"]').disabled = at === 0 && !list.before;
  walk.querySelector('[data-walk-to="1"]').disabled = at === list.ids.length - 1 && !list.next;
  const number = (list.from + at).toLocaleString(document.documentElement.lang);
  walk.querySelector('[data-walk-text]').textContent = list.all
    ? walk.dataset.walk.replace('{at}', number).replace('{all}', list.all).replace('{name}', list.name) : list.name;
};

// Beyond the edge of the page that was shown, the list is asked for the page beside it.
const beyond = async (list, step) => {
  const path = step > 0 ? list.next : list.before;
  const answer = path && await fetch(path).catch(() => null);
  if (!answer?.ok) {
    if (path) document.body.dispatchEvent(new CustomEvent('htmx:sendError', { bubbles: true, detail: {} }));
    return null;
  }
  const page = listOf(new DOMParser().parseFromString(await answer.text(), 'text/html'), path);
  if (page) keep({ ...page, name: list.name });
  return page && [page, step > 0 ? page.ids[0] : page.ids.at(-1)];
};
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-walk-to]');
  const list = button && kept();
  if (!list) return;
  const step = Number(button.dataset.walkTo);
  const id = list.ids[list.ids.indexOf(here()) + step];
  const desk = button.closest('.desk');
  button.disabled = true;
  desk.inert = true; // a key that is pressed now isn't meant for this one any more
  const [page, to] = id ? [list, id] : await beyond(list, step) ?? [];
  if (!to) {
    button.disabled = false;
    desk.inert = false;
    return;
  }
  opened(page, to);
  location.replace(`/dealers/${to}`);
});

document.addEventListener('htmx:load', show);
addEventListener('pageshow', () => {
  for (const desk of document.querySelectorAll('.desk[inert]')) desk.inert = false; // back from the cache of pages
  show();
});
show();
