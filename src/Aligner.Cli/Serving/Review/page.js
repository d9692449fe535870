
// What the page has of the document.

const page = {
  state: null,
  document: 0,
  filter: 'all',
  order: 'document',
  index: 0,
  chip: null,
  pin: null,
  sought: '',
  flash: new Set(),
};

const byId = id => document.getElementById(id);

const viewQuery = () => `filter=${page.filter}&order=${page.order}`;

function say(text, isError = false) {
  const message = byId('message');
  message.textContent = text;
  message.classList.toggle('error', isError);
}

// One thing after the other: what is typed while the server works waits for the rows that come of it.
let queue = Promise.resolve();

function inTurn(work) {
  queue = queue.then(work).catch(error => say(error.message, true));
  return queue;
}

function showState(state) {
  page.state = state;
  document.title = `${state.document} – review`;
  byId('document').textContent = state.document;
  const { confirmed, excluded } = state.counts;
  byId('share').value = state.rows ? (confirmed + excluded) / state.rows : 1;
  byId('accepted').textContent = `${confirmed} of ${state.rows} accepted`;
  byId('expected').textContent = state.expected < 0.05 ? 'no wrong pair to be expected' : `about ${state.expected.toFixed(1)} wrong pairs left`;
  for (const option of byId('filter').options) {
    option.dataset.name ??= option.textContent;
    option.textContent = `${option.dataset.name} (${state.counts[option.value]})`;
  }
  const sure = byId('sure');
  sure.textContent = state.sure === null ? 'Checking …' : `Accept ${state.sure} over .99`;
  sure.disabled = !state.sure;
  document.querySelector('[data-command=undo]').disabled = !state.canUndo;
  document.querySelector('[data-command=redo]').disabled = !state.canRedo;
  byId('notice').hidden = !state.readOnly;
  byId('notice').textContent = state.readOnly ? `Nothing can be changed: ${state.readOnly}.` : '';
  const problems = byId('problems');
  problems.hidden = state.problems.length === 0;
  problems.querySelector('summary').textContent = `What was said and no longer fits (${state.problems.length})`;
  problems.querySelector('ul').replaceChildren(...state.problems.map(text => element('li', { textContent: text })));
  byId('rows').setAttribute('aria-rowcount', state.rows);
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
