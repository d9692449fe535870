
// The page as one file: here is answered what the program answers elsewhere. What is said stays in this browser, and is downloaded as a log.

/** A state does not change. Rows hold sentences; named has, for each side and hash, the sentences with it in order, null for one that is gone. */
function firstState() {
  const named = { en: new Map(), zh: new Map() };
  const changed = { en: new Set(given().changed.en), zh: new Set(given().changed.zh) };
  const sentenceOf = (side, { sentence, text }) => {
    const [hash, place = '1'] = given().names[side][sentence].split('~');
    const isWhole = !changed[side].has(sentence);
    const made = { text, hash, first: sentence, last: isWhole ? sentence : -1, isRewritten: !isWhole };
    const same = named[side].get(hash) ?? [];
    named[side].set(hash, same);
    while (same.length < place)
      same.push(null);
    same[place - 1] = made;
    return made;
  };
  const rows = given().rows.map(row => ({ ...row, en: row.en.map(one => sentenceOf('en', one)), zh: row.zh.map(one => sentenceOf('zh', one)) }));
  return { rows, named, edits: [] };
}

/** Of each document its state at first, what was done, each with the state that came of it, and what was taken back. */
const works = texts.map(() => ({ first: null, done: [], undone: [] }));
const work = () => works[page.document];
const current = () => work().done.at(-1)?.state ?? work().first;

// Tells this page from others in what the browser keeps.
const token = given().key;

const isAlone = row => row.en.length === 0 || row.zh.length === 0;

function needsLook(row) {
  return row.status === 'doubtful' || (row.status === 'automatic' && (isAlone(row) || row.score < 0.9 || row.findings.some(finding => finding.severity !== 'note')));
}

const isSure = row => row.status === 'automatic' && !isAlone(row) && row.score > 0.99 && row.findings.length === 0;

const filters = {
  all: () => true,
  open: row => row.status === 'automatic' || row.status === 'doubtful',
  look: needsLook,
  doubtful: row => row.status === 'doubtful',
  changed: row => row.changed,
  confirmed: row => row.status === 'confirmed',
  excluded: row => row.status === 'excluded',
  shape: row => row.en.length !== 1 || row.zh.length !== 1,
  alone: isAlone,
  findings: row => row.findings.length > 0,
  notes: row => row.note !== null,
};

function shown({ filter = 'all', order }) {
  const { rows } = current();
  const numbers = [...rows.keys()].filter(number => filters[filter](rows[number]));
  const rank = row => (row.status === 'doubtful' ? -1 : row.status === 'automatic' ? row.score ?? 0 : 1);
  return order === 'worst' ? numbers.sort((one, other) => rank(rows[one]) - rank(rows[other])) : numbers;
}

function stateNow() {
  const { rows, edits } = current();
  const wrong = row => ((row.status === 'automatic' || row.status === 'doubtful') && !isAlone(row) ? 1 - (row.score ?? 1) : 0);
  byId('download').textContent = `Download the log (${edits.length} new)`;
  byId('about-file').textContent = `A page without the program: what you say stays in this browser. Download the log as ${given().file}, and '${given().apply}' applies it. Nothing is aligned anew here: sentences that lose their partner stand alone until then.`;
  for (const option of byId('documents').options)
    option.textContent = texts[option.value].state.document + (works[option.value].done.length > 0 ? ' *' : '');
  return {
    ...given().state,
    rows: rows.length,
    version: edits.length,
    checked: edits.length,
    canUndo: work().done.length > 0,
    canRedo: work().undone.length > 0,
    counts: Object.fromEntries(Object.entries(filters).map(([name, isShown]) => [name, rows.filter(isShown).length])),
    expected: rows.reduce((sum, row) => sum + wrong(row), 0),
    sure: rows.filter(isSure).length,
  };
}

/** A row as the page shows it, with the places of its sentences. */
function rowsNow(numbers) {
  const { rows } = current();
  const starts = { en: [0], zh: [0] };
  for (const side of sides)
    rows.forEach((row, at) => starts[side].push(starts[side][at] + row[side].length));
  return numbers.map(number => ({
    ...rows[number],
    row: number,
    ...Object.fromEntries(sides.map(side => [side, rows[number][side].map(({ text }, index) => ({ sentence: starts[side][number] + index, text }))])),
  }));
}

function chosenRows({ choice, row }) {
  const { rows } = current();
  if (choice === 'sure')
    return [...rows.keys()].filter(number => isSure(rows[number]));
  if (choice === 'above')
    return [...rows.keys()].filter(number => number <= row && rows[number].status === 'automatic');
  refuse(row !== undefined && !rows[row], 'there is no such row');
  return row === undefined ? [] : [row];
}

function act(change, at = new Date().toISOString().replace(/\.\d+/, '')) {
  const { done, undone } = work();
  if (change.action === 'undo') {
    refuse(done.length === 0, 'there is nothing to undo');
    undone.push(done.pop());
  } else if (change.action === 'redo') {
    refuse(undone.length === 0, 'there is nothing to redo');
    done.push(undone.pop());
  } else {
    const made = new Work(current(), at);
    deeds[change.action](made, change);
    if (made.edits.length > 0) {
      done.push({ change, at, state: made.state });
      undone.length = 0;
    }
  }
}

function answerDo({ version, filter, order, ...change }) {
  const before = current();
  change.rows = chosenRows(change);
  const [first] = change.rows.map(row => [...before.rows[row].en, ...before.rows[row].zh][0]);
  act(change);
  keep();
  const { rows } = current();
  const known = new Set(before.rows);
  const changed = [...rows.keys()].filter(number => !known.has(rows[number]));
  const isWhole = ['undo', 'redo', 'replace'].includes(change.action);
  const [side, sentence] = change.action === 'pair' ? ['en', change.en[0]] : [change.side, change.sentence];
  const row = isWhole ? changed[0] ?? -1
    : sentence >= 0 && side ? rowsNow([...rows.keys()]).findIndex(one => one[side].some(chip => chip.sentence === sentence))
    : rows.findIndex(one => one.en.includes(first) || one.zh.includes(first));
  return { changed, changedCount: changed.length, row, index: shown({ filter, order }).indexOf(row), state: stateNow() };
}

function answerFind({ filter, order, text = '', from, back }) {
  const numbers = shown({ filter, order });
  const { rows } = current();
  const low = text.toLowerCase();
  const has = row => [...row.en, ...row.zh].some(sentence => sentence.text.toLowerCase().includes(low)) || row.note?.toLowerCase().includes(low);
  const found = [...numbers.keys()].filter(index => (text ? has(rows[numbers[index]]) : needsLook(rows[numbers[index]])));
  let at = back ? found.findLastIndex(index => index < from) : found.findIndex(index => index > from);
  if (at < 0)
    at = back ? found.length - 1 : found.length > 0 ? 0 : -1;
  return { index: at < 0 ? -1 : found[at], place: at + 1, count: found.length };
}

function replaced(work, change) {
  if (!change.text)
    return [];
  const sought = new RegExp(change.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), change.ignoreCase ? 'gi' : 'g');
  return (change.side ? [change.side] : sides).flatMap(side => work.places[side]
    .map(({ row, sentence }) => ({ side, row, sentence, text: folded(sentence.text.replace(sought, () => change.with)) }))
    .filter(({ sentence, text }) => text && text !== sentence.text));
}

function answerPreview(change) {
  const all = replaced(new Work(current()), change);
  return { count: all.length, sentences: all.slice(0, 200).map(({ side, row, sentence, text }) => ({ side, row, old: sentence.text, new: text })) };
}

async function ask(target, body) {
  const [path, query = ''] = target.split('?');
  if (path === '/documents')
    return { documents: texts.map(text => text.state.document) };
  if (!work().first)
    begin();
  const asked = body ?? Object.fromEntries(new URLSearchParams(query));
  if (path === '/do')
    return answerDo(asked);
  if (path === '/preview')
    return answerPreview(asked);
  if (path === '/find')
    return answerFind(asked);
  if (path === '/state')
    return stateNow();
  const numbers = shown(asked);
  return { total: numbers.length, rows: rowsNow(numbers.slice(asked.from, Number(asked.from) + Number(asked.count))) };
}

// What was said stays in the browser until it is downloaded.

const storeKey = () => `aligner-review-${given().key}`;

function keep() {
  try {
    localStorage.setItem(storeKey(), JSON.stringify(work().done.map(({ change, at }) => ({ change, at }))));
  } catch {
    say('this browser keeps nothing of this page: download the log before you close it', true);
  }
}

async function enter() {
  commands.download = download;
  const button = element('button', { type: 'button', id: 'download' });
  button.dataset.command = 'download';
  document.querySelector('header .tools').prepend(button);
  byId('notice').after(element('p', { id: 'about-file' }));
  await listDocuments();
}

/** Shows a document for the first time, with what was said of it here before. */
function begin() {
  work().first = firstState();
  try {
    for (const { change, at } of JSON.parse(localStorage.getItem(storeKey())) ?? [])
      act(change, at);
  } catch (error) {
    say(`not all that was said here before could be done again: ${error.message}`, true);
  }
}

function download() {
  const lines = current().edits.map(edit => `${JSON.stringify(edit)}\n`).join('');
  const address = URL.createObjectURL(new Blob([given().lines + lines], { type: 'application/jsonl' }));
  element('a', { href: address, download: given().file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  say(`downloaded ${given().file}`);
}
