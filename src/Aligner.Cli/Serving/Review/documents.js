
// Several documents: one is shown at a time.

async function listDocuments() {
  const { documents } = await ask('/documents');
  byId('documents-label').hidden = documents.length < 2;
  byId('documents').replaceChildren(...documents.map((name, value) => element('option', { value, textContent: name })));
  const [of, number] = (sessionStorage.getItem('aligner-document') ?? '').split(' ');
  page.document = of === token && number < documents.length ? Number(number) : 0;
  byId('documents').value = page.document;
}

async function openDocument(number) {
  const before = page.document;
  if (!(number >= 0 && number < byId('documents').length) || number === before)
    return;
  say('opening …');
  page.document = number;
  try {
    showState(await ask('/state'));
  } catch (error) {
    page.document = before;
    throw error;
  } finally {
    byId('documents').value = page.document;
  }
  sessionStorage.setItem('aligner-document', `${token} ${number}`);
  Object.assign(page, { index: 0, chip: null, pin: null });
  showPlayer();
  scrollTo(0, 0);
  await refresh();
  await choose(0, null);
  say(page.state.document);
}

byId('documents').addEventListener('change', () => inTurn(() => openDocument(Number(byId('documents').value))));

commands['document-before'] = () => openDocument(page.document - 1);
commands['document-next'] = () => openDocument(page.document + 1);
