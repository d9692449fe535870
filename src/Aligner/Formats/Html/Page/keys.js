// The keys, and the list of them.

const keysDialog = document.getElementById('keys');
document.getElementById('help').addEventListener('click', () => keysDialog.showModal());

const keys = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  ArrowRight: () => stepWord(1),
  ArrowLeft: () => stepWord(-1),
  Enter: () => {
    if (!current) return;
    current.classList.add('shown');
    play(current);
  },
  r: toggleRepeat,
  '/': () => filterBox.focus(),
  p: () => toggle('pinyin'),
  t: () => toggle('tones'),
  s: () => toggle('other'),
  v: () => toggle('stacked'),
  e: () => toggle('hide-en'),
  z: () => toggle('hide-zh'),
  d: toggleTheme,
  '?': () => keysDialog.showModal(),
};
if (media) keys[' '] = togglePlaying;

function closeOrClear() {
  if (!card.hidden) hideCard();
  else if (filterBox.value) {
    filterBox.value = '';
    filter('');
  }
  if (document.activeElement === filterBox) filterBox.blur();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keysDialog.open) return;
  if (event.key === 'Escape') return closeOrClear();
  const isControl = event.target.closest('input, button, video, audio');
  const isLink = event.key === 'Enter' && event.target.closest('a');
  const run = keys[event.key];
  if (!run || isLink || (isControl && (isControl.matches('input') || event.key === ' ' || event.key === 'Enter' || isControl === media))) return;
  event.preventDefault();
  run();
});
