// <input type="file" data-most="bytes" data-too-large="words">: said as soon as it is chosen, not after it was sent in vain.
document.addEventListener('change', (event) => {
  const field = event.target;
  if (!field.matches?.('input[type=file][data-most]')) return;
  const large = [...field.files].some((file) => file.size > Number(field.dataset.most));
  const said = large ? field.dataset.tooLarge : '';
  field.setCustomValidity(said);
  field.toggleAttribute('aria-invalid', large);
  const place = document.getElementById(`${field.id}-large`);
  if (place) place.textContent = said;
});
