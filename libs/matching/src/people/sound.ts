import { remembered } from '../remembered.ts';

/*
 * A word's sound: one letter for each sound, small for those that Latin letters write alone, capital for those they
 * write with two: S "sh", C "ch", Z "zh", J "j, dj", X "kh", G "gh", T "th", D "dh", N "ng" at the end; c is "ts".
 * Two spellings of one sound ("sch", "sh", "sz") become one letter; how near two sounds are, `soundDistance` knows.
 */
const SPELLINGS =
  'tsz=J chzh=Z hs=S dia=Ja dya=Ja dio=Jo eo=o eu=u dt=t shch=S tsch=C dsch=J sch=S tch=C dzh=J tsh=C sh=S ch=C cz=C sz=S zh=Z kh=X gh=G th=T dh=D ph=f ts=c tz=c dj=J dg=J ck=k qu=k ou=u oo=u uu=u ow=au ee=i ii=i ij=i iy=i yi=i ie=i ei=e ey=e ai=e ay=e ae=e q=k j=J';
const BY_LENGTH = SPELLINGS.split(' ')
  .map((pair) => pair.split('='))
  .sort(([one = ''], [other = '']) => other.length - one.length);
const SOUNDS = new Map(BY_LENGTH.map(([from = '', to = '']) => [from, to] as const));
const COMPOUND = new RegExp(BY_LENGTH.map(([from = '']) => from).join('|'), 'g');
const LONGEST_WORD = 40;

/**
 * The sound of a word in plain small Latin letters. Words beyond 40 letters are read to there. A letter written twice
 * is one sound, but for scripts without vowels, where a vowel stands between.
 */
export function soundOf(word: string, withoutVowels = false): string {
  return withoutVowels ? readSpellings(word) : plainSound(word);
}

const readSpellings = remembered(20_000, (word) =>
  word
    .slice(0, LONGEST_WORD)
    .replace(/^x/, 'sh')
    .replace(/x/g, 'ks')
    .replace(/([aeiou])h$/, '$1')
    .replace(/ng$/, 'N')
    .replace(/([aeiou])y(?=[aeiou])/g, '$1Y')
    .replace(/(?<=[a-z]{3})ow$/, 'ov')
    .replace(/([aeiou])w(?=[aeiou])/g, '$1W')
    .replace(COMPOUND, (spelling) => SOUNDS.get(spelling) ?? spelling)
    .replace(/c(?![eiyC])/g, 'k')
    .replace(/y(?![aeiou])/g, 'i')
    .replace(/Y/g, 'y')
    .replace(/W/g, 'w'),
);
const plainSound = remembered(50_000, (word) => readSpellings(word).replace(/(.)\1+/g, '$1'));

/** The classes of consonants that transliterations mix up; sounds that come and go between them are left out. */
const CLASSES = new Map(
  'b=P p=P f=P d=T t=T T=T D=T s=S z=S c=S S=S C=S Z=S J=S k=K g=K G=K m=M n=N N=N l=L r=L'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);
/** Sounds with a second class: "Gamal" and "Jamal", "Khalid" and "Halid", "Vasil" and "Basil", "José" and "Hose". */
const SECOND = new Map([
  ['g', 'S'],
  ['G', ''],
  ['J', ''],
  ['X', 'K'],
  ['h', 'K'],
  ['v', 'P'],
  ['w', 'P'],
  ['C', 'K'],
  ['c', 'K'],
  ['T', 'S'],
  ['D', 'S'],
  ['d', 'S'],
]);
const LONGEST_SKELETON = 8;

/**
 * The skeletons of a sound: its consonants by class, vowels and weak sounds (h, kh, v, w, y) left out. The first is the
 * usual one; each further one reads one ambiguous sound (wherever it stands) in its second way.
 */
export const skeletonsOf = remembered(50_000, (sound): readonly string[] => {
  const ambiguous = [...new Set(sound)].filter((one) => SECOND.has(one));
  return [...new Set([skeleton(sound, ''), ...ambiguous.map((one) => skeleton(sound, one))])];
});

function skeleton(sound: string, second: string): string {
  let bones = '';
  for (const one of sound) {
    const bone = (one === second ? SECOND.get(one) : CLASSES.get(one)) ?? '';
    if (bone !== bones.slice(-1)) bones += bone;
  }
  return (bones === '' ? sound.slice(0, 1) : bones).slice(0, LONGEST_SKELETON);
}
