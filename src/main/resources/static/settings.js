// A slide and the field beside it say the same.
document.addEventListener('input', (event) => {
  const from = event.target;
  if (from.dataset?.slides) document.getElementById(from.dataset.slides).value = from.value;
  if (from.dataset && 'threshold' in from.dataset) {
    const slide = document.querySelector(`[data-slides="${from.id}"]`);
    const points = Number(from.value.replace(',', '.').replace('−', '-'));
    if (slide && !Number.isNaN(points)) slide.value = points;
  }
});
