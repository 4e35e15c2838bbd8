/** Spellings of one sound in several languages' Latin letters; longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|shch|tch|tsh|sch|sh|ch|cz|sz|ts|tz|zh|x|z|c(?=[eiy])/g, 's'],
  [/dzh|dj|dh/g, 'd'],
  [/ph|[pfvw]/g, 'b'],
  [/kh|ck|qu|q|c/g, 'k'],
];
const SILENT = /[aeiouyhgj]/g;
const REPEATED = /(.)\1+/g;
const LONGEST = 8;

/**
 * How a word sounds, roughly and on the generous side: its consonants, with what transliterations, languages and
 * misspellings mix up made one. "Kholodnyi" and "Holodny", "Lugansk" and "Luhansk", "achall" and "achalla" sound alike.
 * For finding what to compare; it proves nothing.
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter);
  const first = /^[aeiouy]/.test(sound) ? 'a' : sound.slice(0, 1).replace(/[khgj]/, 'k');
  return (first + sound.slice(1).replace(SILENT, '')).replace(REPEATED, '$1').slice(0, LONGEST);
}

const CASES = '(?:ий|ій|ої|ою|ого|ому|им|их|ой|ом|ая|ую|ое|ие|а|е|і|у)';
/** The adjective of a place in Ukrainian and Russian: "Львівській" of "Львів", "Одесская" of "Одесса". */
const OF_A_PLACE = new RegExp(
  `(?:(?<=\\p{Script=Cyrillic}(?:ів|їв|ев|ов|ин))сь?к|(?<=\\p{Script=Cyrillic}{3}[сц])ь?к)${CASES}$`,
  'u',
);

/** A word as its place is called, so that "Львівська область" is the region of Lviv; any other word as it is. */
export const placeOfAdjective = (word: string): string => word.replace(OF_A_PLACE, '');

/** What a word spelt out of another script may sound like: its v or w may be the vowel that it is in Arabic and Hebrew. */
export function soundsOf(word: string, surface: string): readonly string[] {
  const sound = soundOf(word);
  if (IS_LATIN.test(surface)) return [sound];
  const vowel = soundOf(word.slice(0, 1) + word.slice(1).replace(/[vw]/g, ''));
  return vowel === sound ? [sound] : [sound, vowel];
}

const IS_LATIN = /^[\x20-\x7e]*$/;
