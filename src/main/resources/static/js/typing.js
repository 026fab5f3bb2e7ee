export const visible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;

// Whether the person is typing there, so that single keys must rest. A field that was just hidden keeps the focus until
// the next frame, but nobody types in what isn't seen.
const FIELD = 'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable="true"]';
export const typing = (element) => {
  const field = element?.closest?.(FIELD);
  return Boolean(field) && visible(field);
};

// Whether a field isn't as it was drawn; a list of choices begins with its first one where none was chosen.
export const touched = (field) => {
  if (/^(radio|checkbox)$/.test(field.type)) return field.checked !== field.defaultChecked;
  if (!field.matches('select')) return 'defaultValue' in field && field.value !== field.defaultValue;
  const options = [...field.options];
  return options.some((each) => each.defaultSelected) ? options.some((each) => each.selected !== each.defaultSelected) : field.selectedIndex > 0;
};
