const SMALL = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;
const LARGE = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
/** Of two letters only these are no abbreviation of anything usual: "CI", "LI", "CV" and "CC" are. */
const LARGE_PAIRS = new Set(['xl', 'xc', 'lx', 'cx']);
/** The police of missions, and a company in French. */
const WORDS = new Set(['civ', 'cie', 'lie', 'die']);
const ENDING = /(?<=[ivx])(?:ieme|eme|iere|ere|er|e)$/;

const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];

/** The value of a roman number from i to xxxix in small letters; null for anything else. */
export function romanValue(text: string): number | null {
  const [, tens, ones] = SMALL.exec(text) ?? [];
  return tens === undefined || ones === undefined ? null : TENS.indexOf(tens) * 10 + ONES.indexOf(ones);
}

/** The same from xl to cccxcix; null too where the letters are an abbreviation as likely. */
export function largeRomanValue(text: string): number | null {
  const [, hundreds, tens, ones] = LARGE.exec(text) ?? [];
  if (hundreds === undefined || tens === undefined || ones === undefined || WORDS.has(text)) return null;
  if (text.length < 3 && !LARGE_PAIRS.has(text)) return null;
  const value = hundreds.length * 100 + TENS.indexOf(tens) * 10 + ONES.indexOf(ones);
  return value < 40 ? null : value;
}

/** A roman number with the ending of a French ordinal ("IIe", "XIVème"); null for anything else. */
export function endedRomanValue(text: string): number | null {
  const bare = text.replace(ENDING, '');
  if (bare === text || bare === '' || WORDS.has(text)) return null;
  return romanValue(bare) ?? largeRomanValue(bare);
}
