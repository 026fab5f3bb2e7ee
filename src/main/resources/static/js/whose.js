// What is kept in the browser (see keep.js, later.js and walk.js) is for whoever it was kept by, and a computer may be shared:
// [data-sign-out] forgets all of it, in each window; what somebody left without signing out goes when another one is there.
const me = document.body.dataset.user;
const MARK = 'whose';
const owner = (key) => /^(?:kept|later) (\S+) /.exec(key)?.[1];
const stores = () => { try { return [localStorage, sessionStorage]; } catch { return []; } }; // the browser keeps nothing then

const take = (store) => {
  const mine = store.getItem(MARK) === me;
  for (const key of Object.keys(store)) if ((owner(key) ?? (mine ? me : null)) !== me) store.removeItem(key);
  try { store.setItem(MARK, me); } catch { /* there is no room: it is gone through once more on the next page */ }
};
if (me) stores().forEach(take);

document.addEventListener('submit', (event) => {
  if (event.target.matches('form[data-sign-out]')) for (const store of stores()) store.clear();
});
addEventListener('storage', (event) => {
  if (event.key === null) sessionStorage.clear(); // they signed out in another window
});
