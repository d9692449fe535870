// The card that says what a word, a term or a footnote marker means.

const card = document.getElementById('card');
let cardFor = null;

function showCard(element) {
  if (element === cardFor) return;
  const content = contentFor(element);
  if (content.length === 0) return hideCard();
  cardFor?.classList.remove('looked-up');
  cardFor = element;
  element.classList.add('looked-up');
  card.replaceChildren(...content);
  card.hidden = false;
  placeCard(element);
}

function hideCard() {
  cardFor?.classList.remove('looked-up');
  cardFor = null;
  card.hidden = true;
}

/** Below the word where there is room, else above it; always within the window. */
function placeCard(element) {
  const word = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const below = word.bottom + 6 + size.height < innerHeight;
  card.style.top = `${scrollY + (below ? word.bottom + 6 : Math.max(word.top - size.height - 6, 4))}px`;
  card.style.left = `${scrollX + Math.max(8, Math.min(word.left, document.documentElement.clientWidth - size.width - 8))}px`;
}

function contentFor(element) {
  const link = element.closest('.term, .note');
  const note = link ? noteContent(link) : [];
  if (element.classList.contains('note')) return note;
  if (note.length > 0 && element.closest('.en')) return note;
  const word = element.classList.contains('w') ? element : element.querySelector('.w');
  return [...note, ...(word ? wordContent(word) : [])];
}

function noteContent(link) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return [];
  const note = make('div', 'card-note');
  note.append(...[...target.childNodes].map((node) => node.cloneNode(true)));
  return [note];
}

function wordContent(element) {
  const word = wordOf(element);
  if (words.has(word)) return [entryContent(word)];
  return wordsMeaning(word).slice(0, 5).map(entryContent);
}

function entryContent(word) {
  const entry = make('div', 'card-entry');
  const head = make('b', '', word);
  head.lang = document.querySelector('.zh')?.lang ?? 'zh';
  entry.append(head);
  for (const sense of senses(words.get(word))) {
    const line = make('div', 'card-sense');
    line.append(make('span', 'card-reading', sense.reading), ' ', sense.meanings);
    entry.append(line);
  }
  if (entry.children.length === 1) entry.append(make('div', 'card-sense', words.get(word)[0].trim() || 'not in the dictionary'));
  return entry;
}

function make(name, className, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

const lookable = (target) => target.closest?.('.rows .w, .rows .term, .rows .note');

// Where the pointer was: a word that scrolls under a pointer at rest is not pointed at.
let pointer = '';

document.addEventListener('pointerover', (event) => {
  const place = `${event.clientX},${event.clientY}`;
  if (event.pointerType === 'touch' || place === pointer) return;
  pointer = place;
  const element = lookable(event.target);
  if (element) showCard(element);
  else if (!event.target.closest('#card')) hideCard();
});

document.addEventListener('click', (event) => {
  // The texts may have got their words since the finger came down.
  const element = lookable(document.elementFromPoint(event.clientX, event.clientY) ?? event.target) ?? lookable(event.target);
  if (!element) return event.target.closest('#card') || hideCard();
  if (element.closest('.term, .note')) event.preventDefault();
  showCard(element);
});

document.addEventListener('focusin', (event) => event.target.matches('.term, .note') && showCard(event.target));
document.addEventListener('focusout', hideCard);
