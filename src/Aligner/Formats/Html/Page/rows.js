// The current row, and the way from row to row and from word to word.

let current = null;

function setCurrent(row, { scroll = true } = {}) {
  if (!row) return;
  current?.classList.remove('current');
  current?.removeAttribute('aria-current');
  current = row;
  row.classList.add('current');
  row.setAttribute('aria-current', 'true');
  dressRow(row);
  if (scroll) row.scrollIntoView({ block: 'center' });
}

/** Goes to the next row that is shown, or the one before. */
function step(by) {
  const from = current ? rows.indexOf(current) : by > 0 ? -1 : rows.length;
  let at = from + by;
  while (rows[at]?.hidden) at += by;
  if (!rows[at]) return;
  hideCard();
  setCurrent(rows[at]);
  rows[at].tabIndex = -1;
  rows[at].focus({ preventScroll: true });
}

/** Looks up the next word of the current row, or the one before. */
function stepWord(by) {
  if (!current) return step(1);
  const found = [...current.querySelectorAll('.zh .w')];
  const at = found.indexOf(cardFor);
  const next = found[at < 0 ? (by > 0 ? 0 : found.length - 1) : at + by];
  if (next) showCard(next);
}

document.addEventListener('click', (event) => {
  const row = event.target.closest('.rows > li');
  if (!row) return;
  setCurrent(row, { scroll: false });
  if (/hide-/.test(document.body.className)) row.classList.add('shown');
});

const linked = () => setCurrent(document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('.rows > li'));
addEventListener('hashchange', linked);
if (location.hash) {
  // Loaded again, the page would go back to where it was, before or after this.
  history.scrollRestoration = 'manual';
  linked();
}
