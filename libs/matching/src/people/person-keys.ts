import { namedKeys } from './known-names.ts';
import type { PersonName, PersonWord } from './person-name.ts';
import { skeletonsOf, soundOf } from './sound.ts';

const MOST_PAIRED = 6;

/**
 * The keys under which a person's name is found: two names that could be one person's share at least one. Kinds of key:
 * `b` the consonants of a word, or of neighbours written as one, by class, in each way they may be read; `n` a name that is known by its spellings,
 * short forms and kindred; `2` the consonants of two words, rarer and
 * so better than either; `w` a whole short word; `i` one word with the initials of all others.
 */
export function personKeys({ words }: PersonName): readonly string[] {
  const names = words.filter(({ kind }) => kind !== 'soft' && kind !== 'initial');
  const keys = [
    ...names.flatMap(wordKeys),
    ...words.slice(1).flatMap((word, at) => joinedKeys([words[at], word])),
    ...words.slice(2).flatMap((word, at) => joinedKeys([words[at], words[at + 1], word])),
    ...pairKeys(names.slice(0, MOST_PAIRED)),
    ...initialKeys(words),
  ];
  return [...new Set(keys)];
}

function wordKeys({ text, bare, sound, known }: PersonWord): string[] {
  const bones = [...skeletonsOf(sound), ...(bare === text ? [] : skeletonsOf(soundOf(bare)))];
  return [
    ...bones.map((bone) => `b:${bone}`),
    ...namedKeys(known).map((key) => `n:${key}`),
    ...(text.length <= 4 ? [`w:${text}`] : []),
  ];
}

function joinedKeys(run: readonly (PersonWord | undefined)[]): string[] {
  const text = run.map((word) => word?.text ?? '').join('');
  return skeletonsOf(soundOf(text)).map((bone) => `b:${bone}`);
}

/** Two words together, in either order. */
function pairKeys(names: readonly PersonWord[]): string[] {
  const bones = names.map(({ sound }) => skeletonsOf(sound)[0] ?? '');
  return bones.flatMap((one, at) =>
    bones.slice(at + 1).map((other) => `2:${one < other ? `${one} ${other}` : `${other} ${one}`}`),
  );
}

/** One whole word and the initials of the rest meet a name whose other words have these initials. */
function initialKeys(words: readonly PersonWord[]): string[] {
  const telling = words.filter(({ kind }) => kind !== 'soft');
  if (telling.length < 2 || telling.length > MOST_PAIRED) return [];
  return telling.flatMap((word) => {
    if (word.kind === 'initial') return [];
    const others = telling.filter((one) => one !== word);
    const bone = skeletonsOf(word.sound)[0] ?? '';
    const readings = [others.map(({ text }) => text.slice(0, 1)), others.flatMap(lettersOf)];
    return readings.map((letters) => `i:${bone} ${letters.sort().join('')}`);
  });
}

/** The letters of a word that may be initials written together ("TY"), or its first. */
const lettersOf = ({ text }: PersonWord): string[] =>
  text.length <= LONGEST_INITIALS ? [...text] : [text.slice(0, 1)];
const LONGEST_INITIALS = 3;
