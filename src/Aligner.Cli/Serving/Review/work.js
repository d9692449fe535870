
// The page as one file: what the program does elsewhere with what a reviewer asks for. Nothing is aligned anew.

/** The documents of the page; given is the one at hand. */
const texts = JSON.parse(byId('data').textContent);
const given = () => texts[page.document];

const sides = ['en', 'zh'];
const otherSide = side => (side === 'en' ? 'zh' : 'en');
const refuse = (isRefused, reason) => {
  if (isRefused)
    throw new Error(reason);
};

/** Puts a change together: the rows that come of it, and what the log says. */
class Work {
  constructor(state, at) {
    this.at = at;
    this.rows = [...state.rows];
    this.named = { en: new Map(state.named.en), zh: new Map(state.named.zh) };
    this.before = state.edits;
    this.edits = [];
    this.places = Object.fromEntries(sides.map(side => [side, this.rows.flatMap((row, at) => row[side].map((sentence, index) => ({ row: at, index, sentence })))]));
  }

  get next() {
    return given().next + this.before.length + this.edits.length;
  }

  nameOf(side, sentence) {
    const place = this.named[side].get(sentence.hash).indexOf(sentence) + 1;
    return { id: place === 1 ? sentence.hash : `${sentence.hash}~${place}`, text: sentence.text };
  }

  /** One operation about sentences; gives its number. */
  say(op, en, zh, rest = {}) {
    const n = this.next;
    const edit = { op, n };
    if (en.length > 0)
      edit.en = en.map(sentence => this.nameOf('en', sentence));
    if (zh.length > 0)
      edit.zh = zh.map(sentence => this.nameOf('zh', sentence));
    this.edits.push({ ...edit, ...rest });
    return n;
  }

  takeBack(numbers) {
    for (const undone of numbers)
      if (!this.edits.some(edit => edit.undone === undone))
        this.edits.push({ op: 'undo', n: this.next, undone });
  }

  /** The row as a pair that was set. */
  paired(row) {
    const said = [...row.said, this.say('pair', row.en, row.zh)];
    return { ...row, status: 'confirmed', changed: false, findings: [], said };
  }

  placeOf(side, sentence) {
    const place = this.places[side][sentence];
    refuse(!place, 'there is no such sentence');
    return place;
  }

  /** Other sentences in the place of some, which follow each other. */
  replace(side, old, made) {
    for (const sentence of old) {
      const same = this.named[side].get(sentence.hash).filter(other => other !== sentence);
      this.named[side].set(sentence.hash, same);
    }
    this.rows = this.rows.map(row => {
      const at = row[side].findIndex(sentence => old.includes(sentence));
      if (at < 0)
        return row;
      const left = row[side].filter(sentence => !old.includes(sentence));
      const added = row[side].includes(old[0]) ? made : [];
      return { ...row, [side]: left.toSpliced(at, 0, ...added), findings: [], status: added.length === 0 ? 'automatic' : row.status };
    }).filter(row => row.en.length + row.zh.length > 0);
    const order = new Map(this.rows.flatMap(row => row[side]).map((sentence, index) => [sentence, index]));
    for (const sentence of made) {
      const same = this.named[side].get(sentence.hash) ?? [];
      const at = same.findIndex(other => other && order.get(other) > order.get(sentence));
      this.named[side].set(sentence.hash, same.toSpliced(at < 0 ? same.length : at, 0, sentence));
    }
  }

  get state() {
    const isGroup = this.edits.length > 1 || this.edits[0]?.op === 'undo';
    const edits = this.edits.map(({ op, n, ...rest }) => ({ op, n, at: this.at, ...(given().by ? { by: given().by } : {}), ...rest, ...(isGroup ? { group: this.edits[0].n } : {}) }));
    return { rows: this.rows, named: this.named, edits: [...this.before, ...edits] };
  }
}

/** A row of which nothing was said, with what is left for it. */
const free = (row, en, zh) => ({ ...row, en, zh, status: 'automatic', changed: false, note: null, score: null, findings: [], said: [], notes: [] });

const bothOf = (side, own, other) => (side === 'en' ? { en: own, zh: other } : { en: other, zh: own });

const sizeOfText = sentences => sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);

const deeds = {
  confirm: (work, change) => mark(work, 'confirm', 'confirmed', change.rows),
  doubt: (work, change) => mark(work, 'doubt', 'doubtful', change.rows),
  exclude: (work, change) => mark(work, 'exclude', 'excluded', change.rows),

  clear(work, { rows }) {
    for (const at of rows) {
      const row = work.rows[at];
      work.takeBack(row.said);
      if (row.said.length > 0)
        work.rows[at] = { ...row, status: 'automatic', changed: false, note: null, said: [] };
    }
  },

  note(work, { rows: [at], text }) {
    const row = work.rows[at];
    work.takeBack(row.notes);
    const note = folded(text);
    const notes = note ? [work.say('note', row.en, row.zh, { text: note })] : [];
    work.rows[at] = { ...row, note: note || null, notes, said: [...row.said.filter(number => !row.notes.includes(number)), ...notes] };
  },

  move(work, { side, sentence, to }) {
    const { row: from } = work.placeOf(side, sentence);
    refuse(!(to >= 0 && to < work.rows.length) || to === from, 'there is no such row');
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    refuse(work.rows.slice(first + 1, last).some(row => row[side].length > 0), 'sentences keep their order: a row between has some of this side');
    const all = [...work.rows[first][side], ...work.rows[last][side]];
    const border = all.indexOf(work.places[side][sentence].sentence) + (to > from ? 0 : 1);
    for (const [at, own] of [[first, all.slice(0, border)], [last, all.slice(border)]]) {
      const { en, zh } = bothOf(side, own, work.rows[at][otherSide(side)]);
      work.rows[at] = own.length > 0 && ((en.length > 0 && zh.length > 0) || at === to) ? work.paired({ ...work.rows[at], en, zh }) : free(work.rows[at], en, zh);
    }
    work.rows = work.rows.filter(row => row.en.length + row.zh.length > 0);
  },

  merge(work, { rows: [at] }) {
    const [one, next] = work.rows.slice(at, at + 2);
    refuse(!next, 'there is no next row');
    const [en, zh] = sides.map(side => [...one[side], ...next[side]]);
    refuse(en.length === 0 || zh.length === 0, 'the two rows have text of one side only');
    const note = [one.note, next.note].filter(text => text).join('\n') || null;
    work.rows.splice(at, 2, work.paired({ ...one, en, zh, note, end: next.end ?? one.end, said: [...one.said, ...next.said], notes: [...one.notes, ...next.notes] }));
  },

  split(work, { side, sentence }) {
    const { row: at, index } = work.placeOf(side, sentence);
    refuse(index === 0, 'a row is split before a sentence that is not its first of this side; to cut a sentence itself, edit it');
    const row = work.rows[at];
    const other = row[otherSide(side)];
    const share = sizeOfText(row[side].slice(0, index)) / sizeOfText(row[side]);
    const [least, most] = other.length > 1 ? [1, other.length - 1] : [0, other.length];
    const distance = count => Math.abs(sizeOfText(other.slice(0, count)) / Math.max(1, sizeOfText(other)) - share);
    let place = least;
    for (let count = least; count <= most; count++)
      if (distance(count) < distance(place))
        place = count;
    work.rows.splice(at, 1,
      work.paired({ ...row, ...bothOf(side, row[side].slice(0, index), other.slice(0, place)) }),
      work.paired({ ...row, ...bothOf(side, row[side].slice(index), other.slice(place)), note: null, said: [], notes: [] }));
  },

  forbid(work, { rows: [at] }) {
    const row = work.rows[at];
    refuse(row.en.length === 0 || row.zh.length === 0, 'a row without a partner is no pair');
    work.takeBack(row.said);
    const number = work.say('forbid', row.en, row.zh);
    work.rows.splice(at, 1, { ...free(row, row.en, []), said: [number] }, { ...free(row, [], row.zh), said: [number] });
  },

  pair(work, { en, zh }) {
    const ends = Object.entries({ en, zh }).map(([side, [start, count]]) => ({ side, from: work.placeOf(side, start), to: work.placeOf(side, start + count - 1) }));
    const [first, last] = [Math.min(...ends.map(end => end.from.row)), Math.max(...ends.map(end => end.to.row))];
    const before = (row, at) => sides.map(side => row[side].filter((_, index) => isBefore({ row: at, index }, ends.find(end => end.side === side).from)));
    const after = (row, at) => sides.map(side => row[side].filter((_, index) => isBefore(ends.find(end => end.side === side).to, { row: at, index })));
    const [above, below] = [[], []];
    const taken = { en: [], zh: [] };
    for (let at = first; at <= last; at++) {
      const row = work.rows[at];
      const [head, tail] = [before(row, at), after(row, at)];
      const isIn = side => row[side].length > head[sides.indexOf(side)].length + tail[sides.indexOf(side)].length;
      const isHeld = row.status === 'confirmed' || row.status === 'excluded';
      refuse(isHeld && !sides.some(isIn) && head.flat().length > 0 && tail.flat().length > 0, 'pairs keep the order of both texts: this one would cross a pair that is set');
      for (const side of sides)
        taken[side].push(...row[side].filter(sentence => !head.flat().includes(sentence) && !tail.flat().includes(sentence)));
      for (const [[english, chinese], list] of [[head, above], [tail, below]])
        if (english.length + chinese.length > 0)
          list.push(english.length === row.en.length && chinese.length === row.zh.length ? row : free(row, english, chinese));
    }
    const base = work.rows[work.placeOf('en', en[0]).row];
    work.rows.splice(first, last - first + 1, ...above, work.paired({ ...base, ...taken, note: null, said: [], notes: [] }), ...below);
  },

  cut(work, { side, sentence, offset }) {
    const { sentence: whole } = work.placeOf(side, sentence);
    const [before, after] = [whole.text.slice(0, offset).replace(endSpace, ''), whole.text.slice(offset).replace(startSpace, '')];
    refuse(whole.isRewritten || whole.first !== whole.last || before.replace(startSpace, '') === '' || after === '', `'${whole.text}' cannot be cut at ${offset}; a sentence that was joined or rewritten cannot be cut, nor one at its end`);
    work.say('cut', ...(side === 'en' ? [[whole], []] : [[], [whole]]), { offset });
    work.replace(side, [whole], [before, after].map(text => ({ ...whole, text, hash: hashOf(text) })));
  },

  join(work, { side, sentence }) {
    const [one, next] = [work.placeOf(side, sentence).sentence, work.places[side][sentence + 1]?.sentence];
    refuse(!next, 'there is no next sentence');
    const text = `${one.text}${side === 'en' ? ' ' : ''}${next.text}`;
    work.say('join', ...(side === 'en' ? [[one, next], []] : [[], [one, next]]));
    work.replace(side, [one, next], [{ text, hash: hashOf(text), first: one.first, last: next.last, isRewritten: one.isRewritten || next.isRewritten }]);
  },

  text(work, { side, sentence, text }) {
    rewrite(work, side, work.placeOf(side, sentence).sentence, folded(text));
  },

  replace(work, change) {
    refuse(!change.text, 'there is no text to look for');
    for (const { side, sentence, text } of replaced(work, change))
      rewrite(work, side, sentence, text);
  },
};

const isBefore = (one, other) => one.row < other.row || (one.row === other.row && one.index < other.index);

function mark(work, op, status, rows) {
  for (const at of rows) {
    const row = work.rows[at];
    if (row.status !== status)
      work.rows[at] = { ...row, status, changed: false, said: [...row.said, work.say(op, row.en, row.zh)] };
  }
}

function rewrite(work, side, sentence, text) {
  refuse(!text, 'a sentence cannot be empty; a row can be excluded');
  if (text === sentence.text)
    return;
  work.say('text', ...(side === 'en' ? [[sentence], []] : [[], [sentence]]), { text });
  work.replace(side, [sentence], [{ ...sentence, text, hash: hashOf(text), isRewritten: true }]);
}
