// <time data-zone="America/Chicago"> shows the time on the wall over there and keeps going.
// The viewer's own zone is told to the server, for whoever hasn't chosen one.
const formats = new Map();
const formatOf = (zone) => {
  if (!formats.has(zone)) {
    try { formats.set(zone, new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone })); }
    catch { formats.set(zone, null); }
  }
  return formats.get(zone);
};
const tick = () => {
  for (const clock of document.querySelectorAll('time[data-zone]')) {
    const format = formatOf(clock.dataset.zone);
    if (format) clock.textContent = format.format(Date.now()).replace(/^0(\d)/, '$1');
  }
};
setTimeout(() => { tick(); setInterval(tick, 60_000); }, 60_000 - (Date.now() % 60_000));

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const told = document.cookie.split('; ').find((each) => each.startsWith('zone='))?.slice('zone='.length);
if (zone && told !== encodeURIComponent(zone)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}
