const CYRILLIC = /^[\p{Script=Cyrillic}]{5,}$/u;
/** Endings of case, gender and number in Russian and Ukrainian, longest first. */
const ENDINGS =
  /(?:ського|ськой|ського|ными|ного|ному|ними|ого|его|ому|ему|ыми|ими|ами|ями|ної|ній|ною|ний|ная|ное|ный|ная|ный|ной|ную|ных|ным|них|ним|ої|ою|ею|ий|ій|ый|ой|ая|яя|ое|ее|ую|юю|ых|их|ым|им|ам|ям|ах|ях|ов|ев|ів|ом|ем|ів|ию|ія|ії|ію|ия|ии|єю|а|я|о|е|є|и|ы|і|ї|у|ю|й|ь)$/u;
const SHORTEST_STEM = 3;

/** A Cyrillic word without its ending of case, so that "механізованої" and "механізована" are one; other words as they are. */
export function stemOfCase(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const stem = word.replace(ENDINGS, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
