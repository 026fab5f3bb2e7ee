// [data-reopens="name …"]: opens a form in its place, in which words of that name wait (see keep.js) after a reload, another
// language or another dealer. It opens again by itself; who walks through a list past it goes on walking.
import { waits } from './keep.js';

// Open is also what decides about them: two have met over the same thing.
const open = (name) => document.querySelector(`form:is([data-keep="${CSS.escape(name)}"], [data-forgets="${CSS.escape(name)}"])`);
const reopens = (opener) => opener.dataset.reopens.split(' ').some((name) => waits(name) && !open(name));
const reopen = (opener) => {
  const focused = document.activeElement;
  const asked = window.htmx.ajax('GET', opener.getAttribute('hx-get'), {
    source: opener, target: opener.getAttribute('hx-target'), swap: opener.getAttribute('hx-swap'),
  });
  asked.then(() => { if (focused !== document.body && focused.isConnected) focused.focus({ preventScroll: true }); }).catch(() => {});
};

document.addEventListener('htmx:load', ({ detail: { elt } }) => {
  for (const opener of elt.querySelectorAll?.('[data-reopens]') ?? []) if (reopens(opener)) reopen(opener);
});
