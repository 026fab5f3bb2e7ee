// A slide and the field beside it say the same.
const written = (points) =>
  new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(points).replace('-', '−');

document.addEventListener('input', (event) => {
  const from = event.target;
  if (from.dataset?.slides) document.getElementById(from.dataset.slides).value = written(from.value);
  if (from.dataset && 'threshold' in from.dataset) {
    const slide = document.querySelector(`[data-slides="${from.id}"]`);
    const points = Number(from.value.replace(',', '.').replace('−', '-'));
    if (slide && !Number.isNaN(points)) slide.value = points;
  }
});
