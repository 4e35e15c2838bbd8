const FINALS =
  'iang iong uang iao ian ang eng ing ong uai uan ai ei ao ou an en in un ia ie iu ua uo ui ue er a o e i u';
const SYLLABLE = new RegExp(
  `(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${FINALS.replaceAll(' ', '|')})(?![aeiou])`,
  'g',
);
const WHOLE = new RegExp(`^(?:${SYLLABLE.source}){2,3}$`);
/** What hardly any other language spells so: without it a word may be of any. */
const TELLING = /zh|^x|(?<=[aeoung])x|q[iu]|ian|iao|uo|ua[in]|iu|iong/;

/**
 * True for two words of Chinese spelling with as many syllables, one of them another: "Jianguo" is not "Jianhua", however
 * alike they sound, for every syllable is a word.
 */
export function areTwoInPinyin(one: string, other: string): boolean {
  if (one === other || !isPinyin(one) || !isPinyin(other)) return false;
  return one.match(SYLLABLE)?.length === other.match(SYLLABLE)?.length;
}

const isPinyin = (word: string): boolean => TELLING.test(word) && WHOLE.test(word);
