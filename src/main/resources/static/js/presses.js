// A box that is pressed while its piece is being drawn anew: the one that took its place gets the click, also where it has
// moved from below the pointer. Not so a button, which would do what was not there to be read when it was pressed.
const box = (target) => target.closest?.('label')?.control ?? target.closest?.('input');
const pressable = (field) => (field?.id && /^(checkbox|radio)$/.test(field.type) ? field : null);
const NEAR = 6; // pixels: a press that went further is one taken back

let pressed = null;
document.addEventListener('mousedown', (event) => {
  const field = event.button === 0 && pressable(box(event.target));
  pressed = field ? { field, x: event.clientX, y: event.clientY } : null;
}, true);
document.addEventListener('mouseup', (event) => {
  const { field, x, y } = pressed ?? {};
  pressed = null;
  if (!field || field.isConnected || Math.hypot(event.clientX - x, event.clientY - y) > NEAR) return; // the browser clicks itself
  document.getElementById(field.id)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
}, true);
