// How the page looks; remembered where the browser allows it.

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function remember(name, value) {
  try {
    localStorage.setItem(`aligner-${name}`, value);
  } catch {
    // Pages opened from disk may have no storage.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`aligner-${name}`);
  } catch {
    return null;
  }
}

function press(name, on) {
  document.getElementById(name).setAttribute('aria-pressed', String(on));
}

function toggle(name) {
  hideCard();
  const on = document.body.classList.toggle(name);
  press(name, on);
  remember(name, on);
  if (name === 'tones' && on && !document.body.classList.contains('pinyin')) toggle('pinyin');
  if (name === 'other') for (const cell of document.querySelectorAll('.zh')) if (original.has(cell)) setScript(cell, on);
  if (name.startsWith('hide-')) rows.forEach((row) => row.classList.remove('shown'));
  if (on && name === 'hide-en' && document.body.classList.contains('hide-zh')) toggle('hide-zh');
  if (on && name === 'hide-zh' && document.body.classList.contains('hide-en')) toggle('hide-en');
}

const isDark = () => (document.documentElement.dataset.theme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  press('theme', isDark());
}

function toggleTheme() {
  setTheme(isDark() ? 'light' : 'dark');
  remember('theme', document.documentElement.dataset.theme);
}

const switches = ['stacked', 'pinyin', 'tones', 'other', 'hide-en', 'hide-zh'];
for (const name of switches) {
  document.getElementById(name).addEventListener('click', () => toggle(name));
  if (remembered(name) === 'true') toggle(name);
}
document.getElementById('theme').addEventListener('click', toggleTheme);
systemIsDark.addEventListener('change', () => press('theme', isDark()));
if (remembered('theme')) setTheme(remembered('theme'));
else press('theme', isDark());
