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

/** What a word spelt out of another script may sound like: its v or w may be the vowel that it is in Arabic and Hebrew. */
export function soundsOf(word: string, surface: string): readonly string[] {
  const sound = soundOf(word);
  if (IS_LATIN.test(surface)) return [sound];
  const vowel = soundOf(word.slice(0, 1) + word.slice(1).replace(/[vw]/g, ''));
  return vowel === sound ? [sound] : [sound, vowel];
}

const IS_LATIN = /^[\x20-\x7e]*$/;
