// The words of the page: {word: [syllables, reading, meanings, reading, meanings, …]}.

const words = new Map(Object.entries(JSON.parse(document.getElementById('words').textContent)));

// How long the words are that begin with a character: what need be tried.
const longestFrom = new Map();
for (const word of words.keys()) {
  longestFrom.set(word[0], Math.max(longestFrom.get(word[0]) ?? 0, word.length));
}

const otherRun = /[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|./suy;

/** Cuts Chinese text into its longest words. What is in no word has no entry. */
function cut(text) {
  const pieces = [];
  for (let at = 0; at < text.length; ) {
    const length = wordLength(text, at);
    otherRun.lastIndex = at;
    const piece = length ? text.substr(at, length) : otherRun.exec(text)[0];
    pieces.push({ text: piece, entry: words.get(piece) });
    at += piece.length;
  }
  return pieces;
}

function wordLength(text, at) {
  let length = Math.min(longestFrom.get(text[at]) ?? 0, text.length - at);
  while (length > 0 && !words.has(text.substr(at, length))) length--;
  return length;
}

/** The readings of an entry with their meanings. */
function* senses(entry) {
  for (let i = 1; i + 1 < entry.length; i += 2) yield { reading: entry[i], meanings: entry[i + 1] };
}

/** What English forms of one word have in common; good enough to find it in a list of meanings. */
function stem(word) {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:ies|es|ed|ing|ly|s|e|y)$/, '') : lower.replace(/s$/, '');
}

// Built when first asked for: the Chinese words of the page by the stems of their meanings.
let byMeaning;

/** The Chinese words of the page that mean an English one, those first that mean just that. */
function wordsMeaning(english) {
  byMeaning ??= indexMeanings();
  return byMeaning.get(stem(english)) ?? [];
}

function indexMeanings() {
  const index = new Map();
  const add = (key, word) => index.get(key)?.add(word) ?? index.set(key, new Set([word]));
  const all = [...words].flatMap(([word, entry]) => [...senses(entry)].flatMap((sense) => sense.meanings.split('; ').map((meaning) => [word, meaning])));
  for (const [word, meaning] of all) if (!meaning.includes(' ')) add(stem(meaning), word);
  for (const [word, meaning] of all) for (const part of meaning.split(' ')) if (part.length > 3) add(stem(part), word);
  return new Map([...index].map(([key, set]) => [key, [...set]]));
}
