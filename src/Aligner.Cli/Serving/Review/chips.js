
// A row, its sentences as chips, and how they are dragged and edited. Text is never markup.

const statusNames = { automatic: 'automatic', confirmed: 'accepted', doubtful: 'doubtful', excluded: 'excluded' };

function rowOf(row, index) {
  const made = element('div', { className: `row ${row.status}`, tabIndex: -1 });
  made.setAttribute('role', 'row');
  made.setAttribute('aria-rowindex', index + 1);
  made.setAttribute('aria-selected', String(index === page.index));
  made.dataset.index = index;
  made.dataset.row = row.row;
  made.append(placeOf(row), sideOf(row, 'en', 'en'), sideOf(row, 'zh', page.state.zh), marginOf(row));
  if (index === page.index) {
    made.classList.add('chosen');
    made.tabIndex = 0;
  }
  if (page.flash.has(row.row))
    made.classList.add('flash');
  return made;
}

function cell(className, ...children) {
  const made = element('div', { className }, ...children);
  made.setAttribute('role', 'gridcell');
  return made;
}

function placeOf(row) {
  const place = cell('place', element('span', { className: 'number', textContent: row.row + 1 }));
  if (row.time !== null)
    place.append(page.state.media
      ? element('button', { type: 'button', className: 'time', tabIndex: -1, textContent: row.time, title: 'Play from here' })
      : element('span', { className: 'time', textContent: row.time }));
  if (row.speaker)
    place.append(element('span', { className: 'speaker', textContent: row.speaker }));
  return place;
}

function sideOf(row, side, lang) {
  const made = cell(`side ${side}`);
  made.lang = lang;
  made.append(...row[side].map(one => chipOf(one, side)));
  if (row[side].length === 0)
    made.append(element('span', { className: 'nothing', lang: 'en', textContent: side === 'en' ? 'no English' : 'no Chinese' }));
  return made;
}

function chipOf(one, side) {
  const chip = element('span', { className: 'chip', tabIndex: -1, draggable: !page.state.readOnly, textContent: one.text });
  chip.setAttribute('role', 'button');
  chip.dataset.side = side;
  chip.dataset.sentence = one.sentence;
  chip.classList.toggle('chosen-chip', isChip(chip, page.chip));
  chip.classList.toggle('pinned', isChip(chip, page.pin));
  return chip;
}

function marginOf(row) {
  const status = row.changed ? 'changed since' : statusNames[row.status];
  const margin = cell('margin', element('span', { className: 'status', textContent: status }));
  if (row.score !== null && (row.status === 'automatic' || (row.status === 'doubtful' && row.score < 1)))
    margin.append(element('span', { className: row.score < 0.9 ? 'score low' : 'score', textContent: row.score.toFixed(2), title: 'The probability that the pair is right' }));
  if (row.findings.length > 0)
    margin.append(element('ul', { className: 'findings' }, ...row.findings.map(finding =>
      element('li', { className: finding.severity, title: finding.message }, element('span', { textContent: finding.check }), element('span', { className: 'reason', textContent: finding.message })))));
  if (row.note)
    margin.append(element('span', { className: 'comment', textContent: row.note }));
  return margin;
}

const placeOfChip = chip => ({ side: chip.dataset.side, sentence: Number(chip.dataset.sentence) });

// Dragging

let dragged = null;

table.element.addEventListener('dragstart', event => {
  const chip = event.target.closest?.('.chip');
  if (!chip)
    return;
  dragged = { ...placeOfChip(chip), row: Number(chip.closest('.row').dataset.row) };
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', chip.textContent);
});

table.element.addEventListener('dragover', event => {
  const row = event.target.closest?.('.row');
  if (!dragged || !row || Number(row.dataset.row) === dragged.row)
    return;
  event.preventDefault();
  for (const other of table.element.querySelectorAll('.drop'))
    other.classList.remove('drop');
  row.classList.add('drop');
});

table.element.addEventListener('drop', event => {
  const row = event.target.closest?.('.row');
  if (!dragged || !row)
    return;
  event.preventDefault();
  const { side, sentence } = dragged;
  const to = Number(row.dataset.row);
  inTurn(() => change({ action: 'move', side, sentence, to }, 'moved', { side, sentence }));
});

table.element.addEventListener('dragend', () => {
  dragged = null;
  for (const row of table.element.querySelectorAll('.drop'))
    row.classList.remove('drop');
});

table.element.addEventListener('click', event => {
  if (event.target.closest('.editor'))
    return;
  const row = event.target.closest('.row');
  const chip = event.target.closest('.chip');
  if (!row)
    return;
  inTurn(() => choose(Number(row.dataset.index), chip ? placeOfChip(chip) : null));
  if (event.target.closest('button.time'))
    inTurn(play);
});

table.element.addEventListener('dblclick', event => {
  if (event.target.closest('.chip'))
    inTurn(edit);
});

// Editing

/** Puts a text field in the place of the chosen sentence. */
function edit() {
  const row = rowElement(page.index);
  const chip = row?.querySelector('.chosen-chip') ?? row?.querySelector('.chip');
  if (!chip || page.state.readOnly)
    return;
  const place = placeOfChip(chip);
  const old = chip.textContent;
  const field = element('textarea', { value: old, rows: 2, spellcheck: false });
  field.setAttribute('aria-label', 'Text of the sentence');
  const [keep, cut, leave] = ['Keep', 'Cut here', 'Leave'].map(textContent => element('button', { type: 'button', textContent }));
  const editor = element('div', { className: 'editor' }, field, element('div', { className: 'tools' }, keep, cut, leave));
  chip.replaceWith(editor);
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const end = () => {
    editor.replaceWith(chip);
    page.chip = place;
    showChosen();
    focusChosen();
  };
  const save = () => inTurn(async () => {
    if (field.value === old)
      return end();
    await change({ action: 'text', ...place, text: field.value }, 'rewritten', place);
  });
  const cutHere = () => inTurn(async () => {
    if (field.value !== old) {
      say('keep the new text first, or leave it: a sentence is cut as it stands', true);
      return;
    }
    await change({ action: 'cut', ...place, offset: field.selectionStart }, 'cut in two', place);
  });
  keep.addEventListener('click', save);
  cut.addEventListener('click', cutHere);
  leave.addEventListener('click', end);
  field.addEventListener('input', grow);
  field.addEventListener('keydown', event => {
    event.stopPropagation();
    if (isComposing(event))
      return;
    if (event.key === 'Escape')
      end();
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        cutHere();
      else
        save();
    }
  });
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  grow();
}

/** While an input method composes, keys are its own. */
const isComposing = event => event.isComposing || event.keyCode === 229;
