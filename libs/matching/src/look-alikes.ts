/** Letters of other scripts that look like a Latin one, by script (Unicode confusables, the ones found in names). */
const PAIRS = {
  cyrillic: 'аa еe оo рp сc хx уy іi јj ѕs ԁd һh ѵv ѡw вb нh кk мm тt ԛq ԝw үy ӏl',
  greek: 'αa βb εe ηh ιi κk μm νn οo ρp τt υu χx γy ζz',
};

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .split(' ')
      .filter((pair) => [...pair].length === 2)
      .map((pair) => {
        const [from = '', to = ''] = [...pair];
        return [from, to] as const;
      }),
  );

const LOOK_ALIKES = new Map([...table(PAIRS.cyrillic), ...table(PAIRS.greek)]);
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const FOREIGN_ALL = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const LATIN_OR_DIGIT = /[a-z0-9]/;

/**
 * Turns look-alike letters of one lower-case word into Latin ones: in a word that mixes scripts or holds digits
 * ("А0680" typed with a Cyrillic А), and, where the whole text otherwise reads as Latin, in a word made of nothing else.
 */
export function foldLookAlikes(word: string, textIsLatin: boolean): string {
  if (!FOREIGN.test(word)) return word;
  if (!LATIN_OR_DIGIT.test(word) && !(textIsLatin && isAllLookAlike(word))) return word;
  return word.replace(FOREIGN_ALL, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** True where every foreign letter of the lower-case text could be a Latin one in disguise. */
export function isAllLookAlike(text: string): boolean {
  for (const letter of text) {
    if (FOREIGN.test(letter) && !LOOK_ALIKES.has(letter)) return false;
  }
  return true;
}
