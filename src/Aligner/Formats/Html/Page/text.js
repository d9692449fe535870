// Each text gets its words as elements when it comes near the window, not before: thousands of rows open at once.

const original = new WeakMap();

// The words of the elements as they were written, whatever characters they are shown in.
const written = new WeakMap();

/** The text of a cell as it was written, without pinyin and footnote markers. */
function textOf(cell) {
  return original.get(cell) ?? plainText(cell);
}

function plainText(cell) {
  const notes = cell.querySelector('.notes');
  return notes ? cell.textContent.slice(0, -notes.textContent.length) : cell.textContent;
}

function dress(cell) {
  if (original.has(cell)) return;
  original.set(cell, plainText(cell));
  const toElements = cell.classList.contains('zh') ? chineseWords(cell) : englishWords;
  for (const node of textNodes(cell)) node.replaceWith(...toElements(node.data));
  if (document.body.classList.contains('other')) setScript(cell, true);
}

/** The text of a cell in the other characters, simplified or traditional: those that differ are listed with their places, as 3說7過. */
function otherTextOf(cell) {
  const characters = [...(cell.dataset.other ?? '').matchAll(/(\d+)(\D+)/g)];
  const units = textOf(cell).split('');
  for (const [, place, character] of characters) units.splice(Number(place), character.length, ...character.split(''));
  return units.join('');
}

/** Shows a cell that has its words in the characters that it was written in, or in the others; both are of the same length. */
function setScript(cell, isOther) {
  if (cell.dataset.other === undefined) return;
  const text = isOther ? otherTextOf(cell) : textOf(cell);
  let at = 0;
  for (const node of textNodes(cell)) {
    node.data = text.slice(at, at + node.length);
    at += node.length;
  }
  cell.dataset.lang ??= cell.lang;
  cell.lang = !isOther ? cell.dataset.lang : /TW|HK|Hant/i.test(cell.dataset.lang) ? 'zh-CN' : 'zh-TW';
}

/** The readings that the text itself tells, by their places: {place: syllables}. */
function readingsIn(cell) {
  return new Map((cell.dataset.readings ?? '').split(' ').filter(Boolean).map((pair) => pair.split(':')).map(([place, syllables]) => [Number(place), syllables]));
}

function textNodes(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.notes, rt')) nodes.push(walker.currentNode);
  return nodes;
}

/** Cuts the texts of a cell, one after the other, at the lengths that the cell lists: a digit each. */
function chineseWords(cell) {
  const lengths = [...(cell.dataset.cuts ?? '')].map((digit) => parseInt(digit, 36));
  const readings = readingsIn(cell);
  let [next, at] = [0, 0];
  return (text) => {
    const pieces = [];
    for (let start = 0; start < text.length; ) {
      const piece = text.substr(start, lengths[next++] ?? text.length);
      const entry = words.get(piece);
      pieces.push(entry ? ruby(piece, (readings.get(at)?.split('.') ?? entry[0].split(' '))) : piece);
      start += piece.length;
      at += piece.length;
    }
    return pieces;
  };
}

/** A word with its reading over all of it: one reading a character would open gaps inside the word. */
function ruby(text, syllables) {
  const element = document.createElement('ruby');
  element.className = 'w';
  const reading = document.createElement('rt');
  reading.append(...spelled(syllables).map(toned));
  element.append(text, reading);
  written.set(element, text);
  return element;
}

/** A syllable with its tone as a class: t1 to t4, t0 for a light one. */
function toned(syllable) {
  const element = document.createElement('span');
  element.className = `t${['āēīōūǖ', 'áéíóúǘ', 'ǎěǐǒǔǚ', 'àèìòùǜ'].findIndex((vowels) => [...vowels].some((vowel) => syllable.toLowerCase().includes(vowel))) + 1}`;
  element.textContent = syllable;
  return element;
}

/** The syllables of one word as they are written: an apostrophe stands before a later one that begins with a, o or e (Scheme for the Chinese Phonetic Alphabet, section 5). */
function spelled(syllables) {
  return syllables.map((syllable, i) => (i === 0 ? syllable : (/^[aoeāáǎàōóǒòēéěè]/i.test(syllable) && syllables[0] ? '’' : '') + syllable.toLowerCase()));
}

function englishWords(text) {
  return text.split(/([A-Za-z]+)/).filter(Boolean).map((part) => {
    if (!/[A-Za-z]/.test(part)) return part;
    const element = document.createElement('span');
    element.className = 'w';
    element.textContent = part;
    return element;
  });
}

/** The word that an element of a text stands for. */
function wordOf(element) {
  return written.get(element) ?? [...element.childNodes].filter((node) => node.nodeName !== 'RT').map((node) => node.textContent).join('');
}

const rows = [...document.querySelectorAll('.rows > li')];
const cellsOf = (row) => row.querySelectorAll('.en, .zh');
const dressRow = (row) => cellsOf(row).forEach(dress);

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    near.unobserve(entry.target);
    dressRow(entry.target);
  }
}, { rootMargin: '400px' });
rows.forEach((row) => near.observe(row));
addEventListener('beforeprint', () => document.body.classList.contains('pinyin') && rows.forEach(dressRow));
