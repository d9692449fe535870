
// Rows stand in chunks. A chunk far from what is seen is a box of about its height, without rows.

const chunkSize = 50;
const usualHeight = 84;

const table = { element: byId('rows'), chunks: [], total: 0, generation: 0, height: usualHeight };

const watcher = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const chunk = table.chunks[entry.target.dataset.chunk];
    if (!chunk)
      continue;
    chunk.isNear = entry.isIntersecting;
    if (chunk.isNear)
      load(chunk);
    else
      unload(chunk);
  }
}, { rootMargin: '1500px 0px' });

const sizeOf = chunk => Math.min(chunkSize, table.total - chunk.number * chunkSize);

function resize(total) {
  table.total = total;
  const count = Math.ceil(total / chunkSize);
  while (table.chunks.length > count) {
    const chunk = table.chunks.pop();
    watcher.unobserve(chunk.box);
    chunk.box.remove();
  }
  while (table.chunks.length < count) {
    const box = element('div', { className: 'chunk' });
    box.setAttribute('role', 'rowgroup');
    box.dataset.chunk = table.chunks.length;
    const chunk = { number: table.chunks.length, box, rows: null, generation: -1, isNear: false, loading: null };
    table.chunks.push(chunk);
    setHeight(chunk);
    table.element.append(box);
    watcher.observe(box);
  }
  for (const chunk of table.chunks.slice(-1))
    setHeight(chunk);
}

function setHeight(chunk) {
  chunk.box.style.minHeight = chunk.rows ? '' : `${Math.round(sizeOf(chunk) * table.height)}px`;
}

async function load(chunk) {
  if (chunk.generation === table.generation)
    return chunk.loading;
  const generation = chunk.generation = table.generation;
  chunk.loading = (async () => {
    try {
      const answer = await ask(`/rows?${viewQuery()}&from=${chunk.number * chunkSize}&count=${chunkSize}`);
      if (generation !== table.generation)
        return;
      if (answer.total !== table.total)
        resize(answer.total);
      if (table.chunks[chunk.number] === chunk)
        fill(chunk, answer.rows);
    } catch (error) {
      chunk.generation = -1;
      say(error.message, true);
    }
  })();
  return chunk.loading;
}

function fill(chunk, rows) {
  const hadFocus = chunk.box.contains(document.activeElement);
  chunk.rows = rows;
  chunk.box.replaceChildren(...rows.map((row, i) => rowOf(row, chunk.number * chunkSize + i)));
  setHeight(chunk);
  if (rows.length === chunkSize)
    table.height = chunk.box.offsetHeight / chunkSize || usualHeight;
  if (hadFocus)
    focusChosen();
  markFound();
}

function unload(chunk) {
  if (!chunk.rows || chunk.box.contains(document.activeElement))
    return;
  const height = chunk.box.offsetHeight;
  chunk.rows = null;
  chunk.generation = -1;
  chunk.box.replaceChildren();
  chunk.box.style.minHeight = `${height}px`;
}

/** Fetches anew what is near, and leaves the chosen row where it is on the screen. */
async function refresh() {
  table.generation++;
  const chosen = rowElement(page.index);
  const top = chosen?.getBoundingClientRect().top;
  const first = await ask(`/rows?${viewQuery()}&from=0&count=0`);
  resize(first.total);
  page.index = Math.max(0, Math.min(page.index, table.total - 1));
  const near = table.chunks.filter(chunk => chunk.isNear || chunk.number === Math.floor(page.index / chunkSize));
  for (const chunk of table.chunks)
    if (!near.includes(chunk))
      unload(chunk);
  await Promise.all(near.map(load));
  byId('main').classList.toggle('empty', table.total === 0);
  const now = rowElement(page.index);
  if (top !== undefined && now)
    scrollBy(0, now.getBoundingClientRect().top - top);
}

const rowElement = index => table.element.querySelector(`[data-index="${index}"]`);

const rowData = index => table.chunks[Math.floor(index / chunkSize)]?.rows?.[index % chunkSize];

/** Chooses a row, and a sentence of it or none. */
async function choose(index, chip = null, { focus = true } = {}) {
  if (table.total === 0)
    return;
  page.index = Math.max(0, Math.min(index, table.total - 1));
  page.chip = chip;
  const chunk = table.chunks[Math.floor(page.index / chunkSize)];
  if (chunk.generation !== table.generation || !chunk.rows) {
    if (!chunk.isNear)
      chunk.box.scrollIntoView({ block: 'center' });
    await load(chunk);
  }
  showChosen();
  if (focus)
    focusChosen();
  rowElement(page.index)?.scrollIntoView({ block: 'nearest' });
  table.element.dispatchEvent(new Event('row-chosen'));
}

function showChosen() {
  for (const row of table.element.querySelectorAll('.chosen')) {
    row.classList.remove('chosen');
    row.tabIndex = -1;
    row.setAttribute('aria-selected', 'false');
  }
  const row = rowElement(page.index);
  row?.classList.add('chosen');
  row?.setAttribute('aria-selected', 'true');
  if (row)
    row.tabIndex = 0;
  for (const chip of table.element.querySelectorAll('.chip')) {
    chip.classList.toggle('chosen-chip', isChip(chip, page.chip));
    chip.classList.toggle('pinned', isChip(chip, page.pin));
  }
}

const isChip = (chip, place) => place !== null && chip.dataset.side === place.side && Number(chip.dataset.sentence) === place.sentence;

function focusChosen() {
  const row = rowElement(page.index);
  (row?.querySelector('.chosen-chip') ?? row)?.focus({ preventScroll: true });
}

/** Marks what is sought in the rows that are there. */
function markFound() {
  if (!CSS.highlights)
    return;
  CSS.highlights.delete('found');
  const sought = page.sought.toLowerCase();
  if (!sought)
    return;
  const ranges = [];
  for (const chip of table.element.querySelectorAll('.chip')) {
    const text = chip.firstChild;
    const low = text?.nodeValue?.toLowerCase() ?? '';
    for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + sought.length)) {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, Math.min(at + sought.length, text.nodeValue.length));
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
