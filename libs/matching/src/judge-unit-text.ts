import type { NotIdentifiedReason } from './cell-reading.ts';
import { foldText } from './fold-text.ts';
import { readUnitName } from './read-unit-name.ts';
import type { NamePart, PartKind, UnitName } from './unit-name.ts';
import { cellWords } from './vocabulary.ts';

/** What a stretch of a cell amounts to: a unit, or why it is none. */
export type Judgement = 'unit' | NotIdentifiedReason;

const placeholders = cellWords('placeholders');
const ministries = cellWords('ministries');
const posts = cellWords('posts');

const SEGMENTS = /\s*[,/>;:()[\]]\s*|\s+[-–—]\s+|(?<=\p{L})-\s+|\s+-(?=\p{L})/u;
const MONEY = /^[\s$€£]*[\d][\d,. ]*\$?\s*$/;
const STAFF_CODE = /^[A-Z]\d{1,2}$/;
const LONGEST_MINISTRY = 4;

/** Judges a text as a whole: one segment that names a unit is enough. */
export function judgeUnitText(text: string): Judgement {
  const whole = plainWords(text).join(' ');
  if (whole === '') return judgeSymbols(text.trim());
  if (placeholders.has(whole)) return 'placeholder';
  if (MONEY.test(text)) return 'only-a-number';
  const segments = text.split(SEGMENTS).filter((segment) => plainWords(segment).length > 0);
  return judgeTogether(segments.map(judgeSegment));
}

/** What one segment amounts to; words that no vocabulary knows may be a place or a unit's own name. */
type SegmentJudgement = Judgement | 'place-or-name';

/** A ministry or a person's post with words behind it is that ministry or person, somewhere; a service may name its unit. */
const SWALLOWS_PLACES = new Set<SegmentJudgement>(['only-a-ministry', 'only-a-post']);

function judgeTogether(judged: readonly SegmentJudgement[]): Judgement {
  const [first = 'unreadable'] = judged;
  if (judged.includes('unit') || first === 'place-or-name') return 'unit';
  if (judged.includes('place-or-name') && !SWALLOWS_PLACES.has(first)) return 'unit';
  return judged.find(saysMore) ?? first;
}

const saysMore = (judged: SegmentJudgement): judged is NotIdentifiedReason =>
  judged !== 'only-a-country' && judged !== 'unit' && judged !== 'place-or-name';

function judgeSymbols(shown: string): Judgement {
  if (shown === '') return 'empty';
  return /^[-–—_.*?/\\]+$/.test(shown) ? 'placeholder' : 'unreadable';
}

/** The folded words of a text. */
export const plainWords = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

function judgeSegment(segment: string): SegmentJudgement {
  const words = plainWords(segment);
  if (placeholders.has(words.join(' '))) return 'placeholder';
  const name = readUnitName(segment);
  if (isPost(segment)) return 'only-a-post';
  if (hasMinistry(words) && !hasOwnBody(name)) return 'only-a-ministry';
  if (words.every((word) => /^\p{N}+$/u.test(word))) return 'only-a-number';
  return judgeParts(name.parts.filter(({ value }) => value !== ''));
}

const only = (parts: readonly NamePart[], ...kinds: PartKind[]): boolean =>
  parts.every(({ kind }) => kinds.includes(kind));

function judgeParts(parts: readonly NamePart[]): SegmentJudgement {
  if (only(parts, 'nation', 'filler')) return 'only-a-country';
  if (only(parts, 'nation', 'filler', 'service')) return 'only-a-service';
  return only(parts, 'nation', 'filler', 'word') ? 'place-or-name' : 'unit';
}

const hasMinistry = (words: readonly string[]): boolean =>
  words.some((_, at) =>
    [1, 2, 3, LONGEST_MINISTRY].some((length) => ministries.has(words.slice(at, at + length).join(' '))),
  );

/** A number, a code or an echelon of its own: "Foreign Relations Department of the Ministry". */
const hasOwnBody = ({ parts }: UnitName): boolean =>
  parts.some(({ kind }) => kind === 'number' || kind === 'code' || kind === 'echelon' || kind === 'letter');

/** A rank or post: it begins with one and names no body, or ends with one ("Company Commander"), and has no number. */
export function isPost(segment: string): boolean {
  const words = plainWords(segment);
  const starts = [1, 2, 3].some((length) => posts.has(words.slice(0, length).join(' ')));
  const ends = [1, 2].some((length) => posts.has(words.slice(-length).join(' ')));
  if (!starts && !ends) return false;
  const { parts } = readUnitName(segment);
  if (parts[0]?.kind === 'echelon' && parts[0].value === 'office') return false;
  const hasBody = parts.some(({ kind }) => kind === 'echelon');
  const hasMark = parts.some(
    ({ kind, value }) =>
      kind === 'number' || kind === 'letter' || (kind === 'code' && !STAFF_CODE.test(value)),
  );
  return !hasMark && (ends || !hasBody);
}
