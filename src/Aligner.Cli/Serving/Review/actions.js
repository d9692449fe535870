
// What a reviewer does with the chosen row, by name.

/** Asks for a change, and shows the rows that come of it. */
async function change(fields, done, chip = null, { goesOn = false } = {}) {
  let answer;
  try {
    answer = await ask('/do', { version: page.state.version, filter: page.filter, order: page.order, ...fields });
  } catch (error) {
    if (error.status === 409) {
      showState(await ask('/state'));
      await refresh();
    }
    throw error;
  }
  const isSame = answer.state.version === page.state.version;
  showState(answer.state);
  page.pin = null;
  page.flash = new Set(answer.changed);
  setTimeout(() => page.flash.clear(), 1500);
  // Worst first, a row that was accepted goes to the end, and the next one is in its place.
  const index = answer.index < 0 || (goesOn && page.order === 'worst') ? page.index : answer.index + (goesOn ? 1 : 0);
  await refresh();
  await choose(index, goesOn ? null : chip);
  const others = answer.changedCount - 1;
  say(isSame ? 'nothing to change' : others > 0 ? `${done}; ${others} other ${others === 1 ? 'row' : 'rows'} changed` : done);
  watchChecks();
}

const ofRow = (fields, done, options) => {
  const row = rowData(page.index);
  return row ? change({ row: row.row, ...fields }, done, page.chip, options) : undefined;
};

/** The chosen sentence; where none is, it is told how to choose one. */
function chosenChip() {
  if (page.chip)
    return page.chip;
  const row = rowData(page.index);
  if (row && row.en.length + row.zh.length === 1)
    return row.en.length ? { side: 'en', sentence: row.en[0].sentence } : { side: 'zh', sentence: row.zh[0].sentence };
  throw new Error('choose a sentence of the row first: ← → or a click');
}

function move(step) {
  const chip = chosenChip();
  return change({ action: 'move', ...chip, to: rowData(page.index).row + step }, step < 0 ? 'moved up' : 'moved down', chip);
}

function pin() {
  const chip = chosenChip();
  if (page.pin && page.pin.side !== chip.side) {
    const [en, zh] = chip.side === 'en' ? [chip, page.pin] : [page.pin, chip];
    return change({ action: 'pair', en: [en.sentence, 1], zh: [zh.sentence, 1] }, 'paired', chip);
  }
  page.pin = page.pin?.sentence === chip.sentence && page.pin.side === chip.side ? null : chip;
  showChosen();
  say(page.pin ? `now choose its ${chip.side === 'en' ? 'Chinese' : 'English'} sentence, and press Space again` : 'not pairing');
}

function stepChip(step) {
  const row = rowData(page.index);
  if (!row)
    return;
  const chips = ['en', 'zh'].flatMap(side => row[side].map(one => ({ side, sentence: one.sentence })));
  const at = chips.findIndex(chip => page.chip && chip.side === page.chip.side && chip.sentence === page.chip.sentence);
  const next = at < 0 ? (step > 0 ? 0 : chips.length - 1) : at + step;
  return choose(page.index, chips[next] ?? null);
}

async function look(step) {
  const answer = await ask(`/find?${viewQuery()}&from=${page.index}${step < 0 ? '&back=1' : ''}`);
  if (answer.index < 0)
    return say('no row is worth a look');
  await choose(answer.index);
  say(`${answer.place} of ${answer.count} worth a look`);
}

// The recording

let media = null;
let playsTo = Infinity;

function showPlayer() {
  if (media?.getAttribute('src') === page.state.media)
    return;
  media?.remove();
  media = null;
  byId('player').hidden = byId('play').hidden = !page.state.media;
  if (!page.state.media)
    return;
  media = element(page.state.isAudio ? 'audio' : 'video', { controls: true, preload: 'metadata', src: page.state.media });
  media.addEventListener('timeupdate', () => {
    if (media.currentTime >= playsTo) {
      media.pause();
      playsTo = Infinity;
    }
  });
  media.addEventListener('error', () => say('the browser cannot play the recording', true));
  byId('player').append(media);
}

function play() {
  const row = rowData(page.index);
  if (!media || !row || row.start === null)
    return say(media ? 'the row has no time' : 'there is no recording; --media names one');
  if (!media.paused && playsTo === (row.end ?? Infinity)) {
    media.pause();
    return;
  }
  media.currentTime = row.start;
  playsTo = row.end ?? Infinity;
  media.play().catch(error => say(error.message, true));
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  localStorage.setItem('aligner-theme', theme);
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

const commands = {
  'row-next': () => choose(page.index + 1),
  'row-before': () => choose(page.index - 1),
  'row-first': () => choose(0),
  'row-last': () => choose(table.total - 1),
  'page-next': () => choose(page.index + 10),
  'page-before': () => choose(page.index - 10),
  'chip-next': () => stepChip(1),
  'chip-before': () => stepChip(-1),
  accept: () => ofRow({ action: 'confirm' }, 'accepted', { goesOn: true }),
  doubt: () => ofRow({ action: 'doubt' }, 'doubtful'),
  exclude: () => ofRow({ action: 'exclude' }, 'excluded'),
  clear: () => ofRow({ action: 'clear' }, 'cleared'),
  above: () => ofRow({ action: 'confirm', choice: 'above' }, 'accepted all up to this row'),
  sure: () => change({ action: 'confirm', choice: 'sure' }, `accepted ${page.state.sure} rows`),
  up: () => move(-1),
  down: () => move(1),
  merge: () => ofRow({ action: 'merge' }, 'merged'),
  split: () => change({ action: 'split', ...chosenChip() }, 'split', page.chip),
  join: () => change({ action: 'join', ...chosenChip() }, 'joined', page.chip),
  forbid: () => ofRow({ action: 'forbid' }, 'no pair; aligned in another way'),
  edit,
  pin,
  note: () => askNote(),
  play,
  find: () => openFinder(),
  replace: () => openReplacer(),
  undo: () => change({ action: 'undo' }, 'undone'),
  redo: () => change({ action: 'redo' }, 'done again'),
  next: () => look(1),
  before: () => look(-1),
  keys: () => byId('keys').showModal(),
  theme: () => setTheme(isDark() ? 'light' : 'dark'),
};

const run = name => inTurn(() => commands[name]());
