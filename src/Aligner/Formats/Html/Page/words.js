// The words of the page: {word: [syllables, reading, meanings, reading, meanings, …]}.

const words = new Map(Object.entries(JSON.parse(document.getElementById('words').textContent)));

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
