// The behaviours of every page. Each attaches itself to the document once and finds its elements by data- attributes,
// so that pieces swapped in later work without being told.
import './whose.js'; // before anything reads what is kept
import './requests.js';
import './menus.js'; // before the keys of what lies below
import './keys.js';
import './dialogs.js';
import './palette.js';
import './toasts.js';
import './lists.js';
import './tabs.js';
import './walk.js';
import './forms.js';
import './presses.js';
import './keep.js';
import './reopen.js';
import './merged.js';
import './panes.js';
import './slots.js';
import './folds.js';
import './added.js'; // after what leaves the field of a form that is saved
import './fields.js';
import './files.js';
import './remember.js';
import './clocks.js';
import './theme.js';
import './waiting.js';
import './back.js';
