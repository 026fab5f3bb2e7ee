import { touched } from './typing.js';

// A page that one goes back to comes from the browser's memory, so that what was typed is still there. Where nothing was,
// it is as old as when it was left: it is asked for anew.
const typed = () => [...document.querySelectorAll('main :is(input, textarea, select):not([type=hidden])')].some(touched);
const remembered = () => {
  const [way] = performance.getEntriesByType('navigation');
  return way?.type === 'back_forward' && way.transferSize === 0;
};
addEventListener('pageshow', (event) => { if ((event.persisted || remembered()) && !typed()) location.reload(); });
