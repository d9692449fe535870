// Writes normalization.txt, the data of Unicode's normal forms (UAX #15), as Node's own ICU has them: node make-table.mjs > normalization.txt
// Hangul syllables are left out; the standard computes them. Three parts, parted by blank lines, all code points in hexadecimal:
// a character and its compatibility decomposition; a canonical combining class (in decimal) and its characters; two characters and what they compose to.

// A character of each canonical combining class: another is of the class whose character neither goes before it nor lets it go before.
const classes = {"230": 768, "232": 789, "220": 790, "216": 795, "202": 801, "1": 820, "240": 837, "233": 860, "234": 861, "222": 1434, "228": 1454, "10": 1456, "11": 1457, "12": 1458, "13": 1459, "14": 1460, "15": 1461, "16": 1462, "17": 1463, "18": 1464, "19": 1465, "20": 1467, "21": 1468, "22": 1469, "23": 1471, "24": 1473, "25": 1474, "30": 1560, "31": 1561, "32": 1562, "27": 1611, "28": 1612, "29": 1613, "33": 1617, "34": 1618, "35": 1648, "36": 1809, "7": 2364, "9": 2381, "84": 3157, "91": 3158, "103": 3640, "107": 3656, "118": 3768, "122": 3784, "129": 3953, "130": 3954, "132": 3956, "214": 7630, "218": 7674, "224": 12334, "8": 12441, "26": 64286, "6": 94192, "226": 119149};

const isSurrogate = c => c >= 0xD800 && c <= 0xDFFF;
const isHangul = c => c >= 0xAC00 && c <= 0xD7A3;
const characters = Array.from({ length: 0x110000 }, (_, c) => c).filter(c => !isSurrogate(c) && !isHangul(c)).map(c => String.fromCodePoint(c));
const hex = text => [...text].map(c => c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')).join(' ');
const keepsOrder = text => text.normalize('NFD') === text;

function combiningClass(character) {
  if (character.normalize('NFD') !== character) return 0;
  const marks = Object.entries(classes).map(([number, mark]) => [Number(number), String.fromCodePoint(mark)]);
  if (marks.every(([, mark]) => keepsOrder(character + mark) && keepsOrder(mark + character))) return 0;
  return marks.find(([, mark]) => keepsOrder(character + mark) && keepsOrder(mark + character))[0];
}

const decompositions = characters.filter(c => c.normalize('NFKD') !== c).map(c => `${hex(c)} ${hex(c.normalize('NFKD'))}`);

const byClass = new Map();
for (const c of characters) {
  const number = combiningClass(c);
  if (number > 0) byClass.set(number, [...(byClass.get(number) ?? []), c]);
}

const compositions = characters
  .filter(c => c.normalize('NFD') !== c && c.normalize('NFC') === c)
  .map(c => {
    const parts = [...c.normalize('NFD')];
    return `${hex(parts.slice(0, -1).join('').normalize('NFC') + parts.at(-1))} ${hex(c)}`;
  });

console.log([
  decompositions.join('\n'),
  [...byClass].sort(([a], [b]) => a - b).map(([number, marks]) => `${number} ${hex(marks.join(''))}`).join('\n'),
  compositions.join('\n'),
].join('\n\n'));
