import type { PersonWordKind } from './person-name.ts';
import { isKnownName } from './known-names.ts';
import { SOFT_TITLES } from './titles.ts';

/** Words between names that say little and may be left out. */
const PARTICLES = new Set(
  'al el il ul ur as ar an ad at az ash ed es er ez bin ibn ben bint ould wuld weld ag ap de la las los del dos das do da di du le les van von der den ter ten zu et und san mac mc fitz of the abu abou umm bou oglu ogly zade kyzy'.split(
    ' ',
  ),
);
const SERVANT = new Set('abd abdul abdel abdal abdol abdoul abdi abde cabd cabdi'.split(' '));
const PATRONYMIC = /(?:ovich|evich|yevich|ovych|yovych|evych|ovna|evna|ivna|yivna|avich)$/;
/** "Abdurrahman" is "Abd al-Rahman", "Salaheddine" is "Salah al-Din", "Nasrallah" "Nasr Allah". */
const SERVANT_OF = /^c?abd(?:ou|[aeiou])?l?(?=\p{L}{4})/u;
const OF_FAITH = /^(\p{L}{3,}?)(?:ou|[aeiu])d?(din|deen|dine|dinne)$/u;
const OF_GOD = /^(\p{L}{3,}?)(?:ou|[aou])?(llah|lla)$/u;
const ARABIC_SERVANT = /^عبد(?:ال)?(?=\p{L}{3})/u;
const ARABIC_ARTICLE = /^(?:وال|بال|ال)(?=\p{L}{3})/u;
const LATIN_ARTICLE = /^(?:[ae]l)(?=\p{L}{4})/u;

/** "Kh." for "Khandaker". */
const ABBREVIATED = /^[^aeiou]{2}$/;

interface WordPart {
  readonly latin: string;
}

/**
 * What each word of a name is, by itself and by the words beside it. Forms of address that are names too ("Baba",
 * "Khan") are names where fewer than two others are left.
 */
export function kindsOf(words: readonly string[]): readonly PersonWordKind[] {
  const full = words.filter((word) => word.length > 1).length;
  const kinds = words.map((word) => (full > 1 && SOFT_TITLES.has(word) ? 'soft' : kindOf(word, full)));
  if (kinds.filter((kind) => kind === 'name').length >= 2) return kinds;
  return words.map((word) => kindOf(word, full));
}

function kindOf(word: string, fullWords: number): PersonWordKind {
  if (SERVANT.has(word)) return 'servant';
  if (fullWords > 1 && PARTICLES.has(word)) return 'soft';
  if (word.length === 1 || (ABBREVIATED.test(word) && !isKnownName(word))) return 'initial';
  return fullWords > 2 && PATRONYMIC.test(word) ? 'patronymic' : 'name';
}

/** The names that one written word holds: "Abdurrahman" is two, "abd" and "rahman"; most are one. */
export function splitWord({
  written,
  latin,
}: {
  readonly written: string;
  readonly latin: string;
}): readonly WordPart[] {
  if (/\p{Script=Arabic}/u.test(written)) return splitArabic(written, latin);
  if (isKnownName(latin)) return [{ latin }];
  const servant = SERVANT_OF.exec(latin);
  if (servant !== null) {
    const rest = latin.slice(servant[0].length).replace(/^(.)\1/, '$1');
    return [{ latin: 'abd' }, ...splitEnding(rest)];
  }
  return splitEnding(latin);
}

function splitArabic(written: string, latin: string): readonly WordPart[] {
  if (isKnownName(latin)) return [{ latin }];
  const servant = ARABIC_SERVANT.exec(written);
  const article = ARABIC_ARTICLE.exec(written);
  // Every letter of "عبدال" and "ال" is one letter in Latin too.
  if (servant !== null) return [{ latin: 'abd' }, { latin: latin.slice(servant[0].length) }];
  return [{ latin: article === null ? latin : latin.slice(article[0].length) }];
}

function splitEnding(word: string): readonly WordPart[] {
  const faith = OF_FAITH.exec(word);
  if (faith !== null) return [{ latin: faith[1] ?? word }, { latin: 'din' }];
  const god = OF_GOD.exec(word);
  return god === null ? [{ latin: word }] : [{ latin: god[1] ?? word }, { latin: 'allah' }];
}

/** "Elsisi" is "el-Sisi"; "Albert" stays too, since both are tried. */
export const withoutArticle = (word: string): string => word.replace(LATIN_ARTICLE, '');
