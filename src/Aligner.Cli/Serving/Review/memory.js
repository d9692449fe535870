
// The best match of the chosen row in the translation memory.

let matching = 0;

table.element.addEventListener('row-chosen', () => {
  clearTimeout(matching);
  if (page.state.memory)
    matching = setTimeout(() => showMatch().catch(error => say(error.message, true)), 150);
});

async function showMatch() {
  const row = rowData(page.index);
  if (!row)
    return;
  const { match } = await ask(`/match?row=${row.row}`);
  if (rowData(page.index) !== row)
    return;
  const [source, target] = match?.side === 'zh' ? [page.state.zh, 'en'] : ['en', page.state.zh];
  byId('match').hidden = false;
  byId('match').replaceChildren(...(match
    ? [
      element('span', { className: 'match-score', textContent: `${match.score} %` }),
      element('span', { lang: source, textContent: match.source }),
      element('span', { lang: target, textContent: match.target }),
      element('span', { className: 'match-place', textContent: `${match.document}${match.isSame ? '; translated so here too' : ''}` }),
    ]
    : [element('span', { className: 'match-place', textContent: 'nothing like it in the memory' })]));
}
