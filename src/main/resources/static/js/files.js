// <input type="file" data-most="bytes" data-too-large="words" data-missing="words" data-empty="words">: what is wrong is said below the field
// (#id-said), as soon as a file is chosen or the form is sent without one, not after it was sent in vain.
const FIELD = 'input[type=file][data-most]';
const wrong = (field) => {
  const files = [...field.files];
  if (files.some((file) => file.size > Number(field.dataset.most))) return field.dataset.tooLarge;
  return (files.some((file) => file.size === 0) && field.dataset.empty) || '';
};

const say = (field, words) => {
  const place = document.getElementById(`${field.id}-said`);
  if (place) place.textContent = words;
  words ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
  field.closest('.field')?.classList.toggle('has-problem', words !== '');
};

document.addEventListener('change', (event) => {
  if (event.target.matches?.(FIELD)) say(event.target, wrong(event.target));
});

// Before whoever else wants to send it.
document.addEventListener('submit', (event) => {
  for (const field of event.target.querySelectorAll?.(FIELD) ?? []) {
    const words = field.files.length ? wrong(field) : field.dataset.missing ?? '';
    if (!words) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    say(field, words);
    field.focus();
    return;
  }
}, true);
