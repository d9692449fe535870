
// Keys, buttons, and what happens elsewhere.

const keyNames = {
  j: 'row-next', ArrowDown: 'row-next', k: 'row-before', ArrowUp: 'row-before', ArrowRight: 'chip-next', ArrowLeft: 'chip-before',
  Home: 'row-first', End: 'row-last', PageDown: 'page-next', PageUp: 'page-before',
  a: 'accept', r: 'doubt', x: 'exclude', c: 'clear', b: 'above', g: 'sure',
  u: 'up', d: 'down', m: 'merge', M: 'join', s: 'split', f: 'forbid', e: 'edit', Enter: 'edit', ' ': 'pin', n: 'note', p: 'play',
  '[': 'document-before', ']': 'document-next', '/': 'find', h: 'replace', '.': 'next', ',': 'before', '?': 'keys',
};

const controlNames = { z: 'undo', y: 'redo', Z: 'redo', f: 'find', h: 'replace' };

function commandOf(event) {
  if (event.altKey)
    return undefined;
  if (event.ctrlKey || event.metaKey)
    return controlNames[event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()];
  return keyNames[event.key] ?? (event.shiftKey ? undefined : keyNames[event.key.toLowerCase()]);
}

document.addEventListener('keydown', event => {
  if (isComposing(event) || event.target.matches('input, textarea, select, audio, video') || document.querySelector('dialog[open]'))
    return;
  if (event.key === 'Escape') {
    page.pin = null;
    inTurn(() => choose(page.index));
    return;
  }
  // On a button these keys press it.
  if ((event.key === 'Enter' || event.key === ' ') && event.target.closest('button, summary'))
    return;
  const name = commandOf(event);
  if (!name || !commands[name])
    return;
  event.preventDefault();
  run(name);
});

document.addEventListener('click', event => {
  const button = event.target.closest('[data-command]');
  if (button)
    run(button.dataset.command);
});

for (const [id, name] of [['filter', 'filter'], ['order', 'order']]) {
  byId(id).addEventListener('change', () => inTurn(async () => {
    page[name] = byId(id).value;
    page.index = 0;
    page.chip = null;
    scrollTo(0, 0);
    await refresh();
    await choose(0, null, { focus: false });
    say(table.total === 1 ? '1 row' : `${table.total} rows`);
  }));
}

// What is scrolled to is not to lie under the bars.
new ResizeObserver(() => {
  const [head, foot] = document.querySelectorAll('.bar');
  const root = document.documentElement.style;
  root.scrollPaddingTop = getComputedStyle(head).position === 'sticky' ? `${head.offsetHeight}px` : '0';
  root.scrollPaddingBottom = `${foot.offsetHeight}px`;
}).observe(document.body);

// The checks go on behind the page, and another window may change the rows.

let watching = 0;

function watchChecks() {
  clearTimeout(watching);
  watching = setTimeout(watch, page.state && page.state.checked !== page.state.version ? 400 : 3000);
}

async function watch() {
  if (document.visibilityState === 'visible' && !document.querySelector('.editor')) {
    await inTurn(async () => {
      const state = await ask('/state');
      const isNew = state.version !== page.state.version || state.checked !== page.state.checked;
      showState(state);
      if (isNew) {
        await refresh();
        showChosen();
      }
    });
  }
  watchChecks();
}

inTurn(async () => {
  const theme = localStorage.getItem('aligner-theme');
  if (theme)
    setTheme(theme);
  byId('theme').setAttribute('aria-pressed', String(isDark()));
  await enter();
  showState(await ask('/state'));
  showPlayer();
  await refresh();
  await choose(0, null);
  document.body.dataset.ready = 'true';
  watchChecks();
});
