// [data-copy="id"]: what stands in that field goes to the clipboard, and the button says so for a moment.
const copied = new WeakSet();

const say = (button) => {
  const label = button.querySelector('span') ?? button;
  const before = label.textContent;
  copied.add(button);
  label.textContent = button.dataset.copied;
  setTimeout(() => { label.textContent = before; copied.delete(button); }, 2000);
};

if (!globalThis.denaqCopies) {
  globalThis.denaqCopies = true;
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button || copied.has(button)) return;
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
    say(button);
  });
}
