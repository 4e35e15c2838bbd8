import anyAscii from 'any-ascii';

/** One letter to its usual English spelling, for names only; the vocabulary is matched in its own script first. */
const CYRILLIC =
  'а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ї=i ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=gj ќ=kj ѕ=dz ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h';
const GREEK =
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o';
const ARABIC =
  'ا=a آ=a أ=a إ=a ٱ=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ک=k ك=k گ=g ل=l م=m ن=n ه=h ة=a و=w ی=y ي=y ى=a ئ=y ؤ=w ء= ټ=t ډ=d ړ=r ږ=g ښ=sh ڼ=n ۍ=i ې=e ے=e ں=n ڑ=r ٹ=t ڈ=d ھ=h ہ=h';
const HEBREW =
  'א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t';
const LATIN = 'ø=o đ=d ð=d ł=l æ=ae œ=oe ß=ss þ=th ı=i ħ=h ŋ=n ə=a ƙ=k ɗ=d ɓ=b ɛ=e ɔ=o ŧ=t';

const LETTERS = new Map(
  [CYRILLIC, GREEK, ARABIC, HEBREW, LATIN].flatMap((table) =>
    table.split(' ').map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to] as const;
    }),
  ),
);
/** Letters that sound otherwise inside a word: Hebrew and Arabic write their long vowels with consonants. */
const INSIDE = new Map(
  'ו=o י=i ב=v פ=f ף=f כ=kh ך=kh و=u ي=i ی=i'.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to] as const;
  }),
);
const NOT_PLAIN = /[^\x20-\x7e]/;

/**
 * Spells a folded word in plain small Latin letters: by the tables above for the scripts whose names reports spell in
 * a settled way, by any-ascii for every other. A sign that no table knows is left out.
 */
export function transliterate(word: string): string {
  if (!NOT_PLAIN.test(word)) return word;
  let spelled = '';
  let before = '';
  for (const letter of word) {
    const inside = before === '' ? undefined : INSIDE.get(letter);
    const isDoubled = letter === before && letter === 'ו';
    spelled += (isDoubled ? 'v' : inside) ?? LETTERS.get(letter) ?? anyAscii(letter).toLowerCase();
    before = letter;
  }
  return spelled;
}
