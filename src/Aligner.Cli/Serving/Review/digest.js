
// Names of sentences, as the log has them: SHA-256 (FIPS 180-4) of the text in normal form KC without white space, its first 64 bits.

const roundConstants = (() => {
  const primes = [];
  for (let number = 2; primes.length < 64; number++)
    if (primes.every(prime => number % prime))
      primes.push(number);
  const fraction = root => Math.floor((root % 1) * 2 ** 32) >>> 0;
  return { k: primes.map(prime => fraction(Math.cbrt(prime))), h: primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime))) };
})();

function sha256Start(bytes) {
  const length = (bytes.length + 72) >> 6 << 6;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const hash = [...roundConstants.h];
  const words = new Int32Array(64);
  for (let at = 0; at < length; at += 64) {
    for (let i = 0; i < 16; i++)
      words[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [one, two] = [words[i - 15], words[i - 2]];
      words[i] = words[i - 16] + words[i - 7] + (turn(one, 7) ^ turn(one, 18) ^ (one >>> 3)) + (turn(two, 17) ^ turn(two, 19) ^ (two >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + roundConstants.k[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => hash[i] = (hash[i] + word) | 0);
  }
  return hash.slice(0, 2).map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

// White space as the program has it.
const spaces = '\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const spaceRun = new RegExp(`[${spaces}]+`, 'g');
const startSpace = new RegExp(`^[${spaces}]+`);
const endSpace = new RegExp(`[${spaces}]+$`);

const hashOf = text => sha256Start(new TextEncoder().encode(text.normalize('NFKC').replace(spaceRun, '')));

/** In one line, without what nobody sees. */
const folded = text => text.split(spaceRun).map(part => part.replace(/[\u0000-\u001f\u007f-\u009f]/g, '')).filter(part => part).join(' ');
