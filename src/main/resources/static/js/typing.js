// Whether the person is typing there, so that single keys must rest.
export const typing = (element) =>
  Boolean(element?.closest?.('input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable="true"]'));

export const visible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
