
// What the server is asked.
let token = location.hash.slice(1);

async function ask(path, body) {
  const headers = { 'X-Aligner-Token': token };
  if (body)
    headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(`${path}${path.includes('?') ? '&' : '?'}document=${page.document}`, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body), cache: 'no-store' });
  } catch {
    throw new Error('the program does not answer; start it again and open the address that it prints');
  }
  const answer = await response.json();
  if (response.ok)
    return answer;
  const error = new Error(answer.error);
  error.status = response.status;
  throw error;
}

/** Who comes with a ticket for one time gets the token. */
async function enter() {
  if (token.startsWith('once-')) {
    token = (await ask('/enter', {})).token;
    history.replaceState(null, '', `#${token}`);
  }
  await listDocuments();
}
