// The filter: rows stay that have every word asked for, in either language.

const filterBox = document.getElementById('filter');
const count = document.getElementById('count');
const marks = CSS.highlights && new Highlight();
if (marks) CSS.highlights.set('found', marks);
const mostMarked = 300;

// Read once, when the filter is first used.
let texts;

function filter(query) {
  texts ??= rows.map((row) => [...cellsOf(row)].flatMap((cell) => [textOf(cell), otherTextOf(cell)]).join('\n').toLowerCase());
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, i) => {
    const fits = wanted.every((word) => texts[i].includes(word));
    row.hidden = !fits;
    shown += fits;
  });
  for (const part of document.querySelectorAll('.part')) part.hidden = !part.querySelector('.rows > li:not([hidden])');
  count.textContent = wanted.length ? `${shown} of ${rows.length}` : '';
  mark(wanted);
}

function mark(wanted) {
  marks?.clear();
  if (!marks || wanted.length === 0) return;
  for (const row of rows.filter((candidate) => !candidate.hidden).slice(0, mostMarked)) {
    dressRow(row);
    for (const cell of cellsOf(row)) for (const word of wanted) markIn(cell, word);
  }
}

function markIn(cell, word) {
  const nodes = textNodes(cell);
  const text = nodes.map((node) => node.data).join('').toLowerCase();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const range = new Range();
    range.setStart(...place(nodes, at, false));
    range.setEnd(...place(nodes, at + word.length, true));
    marks.add(range);
  }
}

function place(nodes, offset, isEnd) {
  for (const node of nodes) {
    if (offset < node.length || (isEnd && offset === node.length)) return [node, offset];
    offset -= node.length;
  }
  const last = nodes.at(-1);
  return [last, last.length];
}

filterBox.addEventListener('input', () => filter(filterBox.value));
if (filterBox.value) filter(filterBox.value);
