import anyAscii from 'any-ascii';
import { spellBurmese } from './burmese.ts';

/** Ranks and forms of address that stand in a text without spaces around them, the longest first. */
const UNSPACED_TITLES = [
  'ဗိုလ်ချုပ်မှူးကြီး ဒုတိယဗိုလ်ချုပ်ကြီး ဒုတိယဗိုလ်ချုပ် ဒုဗိုလ်ချုပ်ကြီး ဗိုလ်ချုပ်ကြီး ဗိုလ်မှူးချုပ် ဒုတိယဗိုလ်မှူးကြီး ဒုဗိုလ်မှူးကြီး ဗိုလ်မှူးကြီး ဗိုလ်ချုပ် ဗိုလ်မှူး ဗိုလ်ကြီး ရဲမှူးကြီး ရဲမှူးချုပ် ရဲချုပ် ရဲမှူး ဒေါက်တာ',
  'พลเอก พลโท พลตรี พลจัตวา พลเรือเอก พลอากาศเอก พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี นางสาว นาย นาง พล.ต.อ. พล.ต.ท. พล.ต.ต. พล.อ. พล.ท. พล.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. พ.อ. พ.ท. พ.ต.',
  '海军上将 空军上将 陆军上将 上將 上将 中將 中将 少將 少将 大校 上校 中校 將軍 将军 元帅 先生 女士',
  '대장 중장 소장 준장 대령 중령 소령 장군 제독',
]
  .flatMap((titles) => titles.split(' '))
  .map((title) => title.replaceAll('.', '\\.?'))
  .sort((one, other) => other.length - one.length);

const TITLES = new RegExp(`(?:${UNSPACED_TITLES.join('|')})`, 'gu');
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\uff66-\uff9f\p{Script=Han}\p{Script=Hangul}]/u;
/** Vowels of Thai and Lao that are written before the consonant they follow, and letters that are written but silent. */
const VOWEL_FIRST = /([เแโใไເແໂໃໄ])([ก-ฮກ-ຮ])/gu;
const SILENT = /[ก-ฮ][ิุ]?์/gu;

const EAST_ASIAN = /[\p{Script=Han}]+|[\p{Script=Hangul}]+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const LONG_SURNAMES = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 令狐 慕容 端木 남궁 황보 제갈 선우 독고'.split(' '),
);
/** Korean family names of one letter, as they are usually spelt. */
const SHORT_FAMILIES = new Map([
  ['이', 'lee'],
  ['오', 'oh'],
  ['우', 'woo'],
]);
const LONGEST_UNSPACED = 4;
/** A d with a dot below, which is spoken and spelt as an r: "राठौड़" is Rathore. */
const NAGARI_FLAP = /[\u0921\u0922]\u093c|[\u095c\u095d]/gu;
const BENGALI_FLAP = /[\u09a1\u09a2]\u09bc|[\u09dc\u09dd]/gu;
/** A letter that marks, behind a word, that vowels in it are only approximate. Never part of a folded name. */
export const LOOSE = '\u{e000}';

/**
 * Spells the scripts that need more than a letter at a time: Burmese by syllables; Thai and Lao with their vowels in
 * the order of speech; Chinese characters and Hangul with the family name, which stands first, as a word of its own; a
 * foreign name in Chinese characters or kana as words whose vowels are approximate. Other scripts stay as they are.
 */
export function spellScripts(text: string): string {
  const plain = text.replaceAll(LOOSE, '').replace(NAGARI_FLAP, 'र').replace(BENGALI_FLAP, 'র');
  if (!UNSPACED.test(plain)) return plain;
  const untitled = plain.normalize('NFKC').replace(TITLES, ' ');
  const ordered = untitled.replace(SILENT, '').replace(VOWEL_FIRST, '$2$1');
  const runs = ordered.match(EAST_ASIAN) ?? [];
  const only = runs.length === 1;
  const foreign = only ? false : runs.join('').length > LONGEST_UNSPACED;
  return spellBurmese(ordered).replace(EAST_ASIAN, (run) => ` ${spellRun(run, { only, foreign })} `);
}

/** How a run stands in its text: alone, or among others too long together for one name of the country itself. */
interface Standing {
  readonly only: boolean;
  readonly foreign: boolean;
}

function spellRun(run: string, { only, foreign }: Standing): string {
  const signs = [...run];
  if (KANA.test(run)) return spelt(run.replace(SMALL_KANA, spellPair)) + LOOSE;
  if (foreign || signs.length > LONGEST_UNSPACED) return spelt(run) + LOOSE;
  return only && signs.length > 1 ? spellWhole(signs) : spelt(run);
}

const KANA = /[\u3040-\u30ff]/u;
/** A small sign takes the vowel of the sign before it: "ジャ" is "ja", "ヴィ" is "vi". */
const SMALL_KANA = /([\u3040-\u30ff])([ァィゥェォャュョぁぃぅぇぉゃゅょ])/gu;
const spellPair = (_pair: string, sign: string, small: string): string => {
  const consonant = spelt(sign).replace(/[aeiou]$/, '');
  return consonant + (/^(?:sh|ch|j)$/.test(consonant) ? spelt(small).replace('y', '') : spelt(small));
};

/** A name written as one run: the family name, then the given name. */
function spellWhole(signs: readonly string[]): string {
  const family = LONG_SURNAMES.has(signs.slice(0, 2).join('')) && signs.length > 2 ? 2 : 1;
  const first = signs.slice(0, family).join('');
  return `${SHORT_FAMILIES.get(first) ?? spelt(first)} ${spelt(signs.slice(family).join(''))}`;
}

const spelt = (run: string): string =>
  anyAscii(run)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
