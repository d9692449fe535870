
// Finding, replacing, noting.

function openFinder() {
  byId('finder').hidden = false;
  byId('sought').focus();
  byId('sought').select();
}

function closeFinder() {
  byId('finder').hidden = true;
  page.sought = '';
  byId('found').textContent = '';
  markFound();
  focusChosen();
}

async function seek(step) {
  page.sought = byId('sought').value;
  if (!page.sought)
    return markFound();
  const answer = await ask(`/find?${viewQuery()}&text=${encodeURIComponent(page.sought)}&from=${page.index}${step < 0 ? '&back=1' : ''}`);
  byId('found').textContent = answer.count === 0 ? 'nowhere' : `${answer.place} of ${answer.count}`;
  if (answer.index >= 0)
    await choose(answer.index, null, { focus: false });
  markFound();
}

byId('finder').addEventListener('submit', event => {
  event.preventDefault();
  inTurn(() => seek(1));
});
byId('found-before').addEventListener('click', () => inTurn(() => seek(-1)));
byId('found-end').addEventListener('click', closeFinder);
byId('sought').addEventListener('keydown', event => {
  if (isComposing(event))
    return;
  if (event.key === 'Escape') {
    event.preventDefault();
    closeFinder();
  } else if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault();
    inTurn(() => seek(-1));
  }
});

const replacement = () => ({
  action: 'replace',
  text: byId('replaced').value,
  with: byId('replacement').value,
  side: byId('replaced-side').value,
  ignoreCase: byId('ignore-case').checked,
});

let previewed = 0;

async function preview() {
  const number = ++previewed;
  const answer = byId('replaced').value ? await ask('/preview', { version: page.state.version, ...replacement() }) : { count: 0, sentences: [] };
  if (number !== previewed)
    return;
  byId('replaced-count').textContent = answer.count === 1 ? '1 sentence changes' : `${answer.count} sentences change`;
  byId('replace-all').disabled = answer.count === 0;
  byId('preview').replaceChildren(...answer.sentences.map(one => {
    const item = element('li', {}, element('del', { textContent: one.old }), element('ins', { textContent: one.new }));
    item.lang = one.side === 'en' ? 'en' : page.state.zh;
    return item;
  }));
}

function openReplacer() {
  byId('replaced').value ||= page.sought;
  byId('replacer').returnValue = '';
  byId('replacer').showModal();
  preview().catch(error => say(error.message, true));
}

for (const id of ['replaced', 'replacement', 'replaced-side', 'ignore-case'])
  byId(id).addEventListener('input', () => preview().catch(error => say(error.message, true)));

byId('replacer').addEventListener('close', () => {
  if (byId('replacer').returnValue === 'replace')
    inTurn(() => change(replacement(), 'replaced'));
  else
    focusChosen();
});

function askNote() {
  const row = rowData(page.index);
  if (!row || page.state.readOnly)
    return;
  byId('note-text').value = row.note ?? '';
  byId('noter').returnValue = '';
  byId('noter').showModal();
}

byId('noter').addEventListener('close', () => {
  if (byId('noter').returnValue === 'keep')
    run('note-keep');
  else
    focusChosen();
});

commands['note-keep'] = () => ofRow({ action: 'note', text: byId('note-text').value }, 'noted');

byId('note-text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) {
    event.preventDefault();
    byId('noter').close('keep');
  }
});
