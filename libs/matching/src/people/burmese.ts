/** Burmese is written without spaces and spelt syllable by syllable in Latin letters: "မင်းအောင်" is "Min Aung". */
const INITIALS =
  'က=k ခ=kh ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ဉ=ny ည=ny ဋ=t ဌ=t ဍ=d ဎ=d ဏ=n တ=t ထ=t ဒ=d ဓ=d န=n ပ=p ဖ=p ဗ=b ဘ=b မ=m ယ=y ရ=y လ=l ဝ=w သ=th ဟ=h ဠ=l အ= ဿ=th';
/** Vowels that are syllables by themselves. */
const SYLLABLES = 'ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=aw ဪ=aw';
/** What follows the initial, by the vowel signs and the closing consonant. */
const RIMES =
  '=a ာ=a ါ=a ိ=i ီ=i ု=u ူ=u ေ=ay ဲ=e ော=aw ေါ=aw ို=o ံ=an ုံ=on ိံ=ein က=et ာက=et ောက=auk ေါက=auk ိုက=aik င=in ောင=aung ေါင=aung ိုင=aing စ=it ည=i ဉ=in တ=at ိတ=eik ုတ=ok န=an ိန=ein ုန=on ပ=at ိပ=eik ုပ=ok မ=an ိမ=ein ုမ=on ယ=e ဏ=an ဇ=it သ=at လ=a ရ=a ုဒ=ok ဒ=at ိဒ=eik ဓ=at ုဓ=ok ုဏ=on ဋ=at ဍ=at';
/** The same after a "w": "ထွန်း" is "Tun", not "Twan". */
const ROUNDED = 'ဋ=ut န=un တ=ut မ=un ပ=ut ဏ=un';

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

const INITIAL = table(INITIALS);
const RIME = table(RIMES);
const ROUND = table(ROUNDED);
const WHOLE = table(SYLLABLES);

const STACKED = /([\u1000-\u1021])\u1039/gu;
const SYLLABLE =
  /([\u1000-\u102a\u103f])([\u103b-\u103e]*)([\u102b-\u1032\u1036-\u1038\u103a]*)((?:[\u1000-\u1021](?=[\u1037\u1038]*\u103a)[\u1037\u1038\u103a]+)?)/gu;
const PARTS = new RegExp(SYLLABLE.source, 'u');
const TONES = /[\u1037\u1038\u103a]/gu;
const CREAKY = '\u1037';

/** Spells Burmese in Latin letters as names are usually spelt, a space around each syllable; all else stays. */
export function spellBurmese(text: string): string {
  if (!/[\u1000-\u103f]/u.test(text)) return text;
  return text.replace(STACKED, '$1\u103a').replace(SYLLABLE, (syllable) => ` ${spellSyllable(syllable)} `);
}

function spellSyllable(syllable: string): string {
  const [, initial = '', medials = '', vowels = '', final = ''] = PARTS.exec(syllable) ?? [];
  const key = vowels.replace(TONES, '') + final.slice(0, 1);
  const whole = WHOLE.get(initial);
  if (whole !== undefined && key === '') return whole;
  return onset(initial, medials, key) + rime(key, final, medials);
}

const isRounded = (medials: string, key: string): boolean => medials.includes('\u103d') && ROUND.has(key);

function onset(initial: string, medials: string, key: string): string {
  let letters = INITIAL.get(initial) ?? '';
  const palatal = /[\u103b\u103c]/u.test(medials);
  if (palatal) letters = letters === 'kh' ? 'ch' : `${letters}y`;
  if (medials.includes('\u103e')) letters = letters === 'y' ? 'sh' : `h${letters}`;
  return medials.includes('\u103d') && !isRounded(medials, key) ? `${letters}w` : letters;
}

function rime(key: string, final: string, medials: string): string {
  const letters = (isRounded(medials, key) ? ROUND.get(key) : RIME.get(key)) ?? 'a';
  return final.includes(CREAKY) && letters.endsWith('n') ? `${letters}t` : letters;
}
