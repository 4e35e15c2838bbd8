import type { CellExtra, CellUnit } from './cell-reading.ts';
import { isPost, judgeUnitText, plainWords } from './judge-unit-text.ts';
import { readUnitName } from './read-unit-name.ts';

/** Takes one extra off a text, or says it finds none. */
type Stripper = (text: string) => { readonly text: string; readonly extra: CellExtra } | null;

const PEOPLE =
  '(?:students?|pax|persons?|people|personnel|trainees?|officers?|participants?|soldiers?|members?|attendees?|nominees?)';
const COUNT_BEFORE = /^(?:\((\d{1,3})\)|(\d{1,3})\s+[-–—x×:])\s+(?=\p{N})/u;
const TIMES_BEFORE = /^\d{1,3}\s?[x×]\s+(?=[\p{L}\p{N}])/u;
const PEOPLE_BEFORE = new RegExp(`^\\d{1,4}\\s+${PEOPLE}\\s+(?:from|of|at|-|:)\\s*(?:the\\s+)?`, 'iu');
const PEOPLE_BEHIND = new RegExp(`[\\s,(-]{1,4}\\d{1,4}\\s${PEOPLE}\\)?$`, 'iu');
const COUNT_BEHIND = /\s[-–—]\s\d{1,3}$/u;
const COST_BEHIND = /[\s,-]{0,4}\$\s?\d[\d,.]{0,20}$/u;
const NUMBER_BEHIND = /[\s,]{1,4}[1-9]\d{3,11}$/u;
/** Bodies that carry no number behind their name, so a long number there is a code or a cost. */
const UNNUMBERED = new Set([
  'school',
  'college',
  'academy',
  'centre',
  'institute',
  'university',
  'hospital',
  'station',
  'base',
  'depot',
]);
const MOST_STRIPPED = 8;

/** Cleans one unit string: counts of people, costs, stray numbers, a post, a repetition are set aside, never lost. */
export function stripExtras(text: string): CellUnit {
  const extras: CellExtra[] = [];
  let left = text.trim();
  for (let round = 0; round < MOST_STRIPPED; round += 1) {
    const found = STRIPPERS.map((strip) => strip(left)).find((stripped) => stripped !== null);
    if (found === undefined) break;
    extras.push(found.extra);
    left = found.text;
  }
  return { text: left, extras };
}

const byPattern =
  (kind: CellExtra['kind'], pattern: RegExp, holds: (rest: string) => boolean = () => true): Stripper =>
  (text) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    const rest = tidy(text.startsWith(found) ? text.slice(found.length) : text.slice(0, -found.length));
    if (rest === '' || !holds(rest)) return null;
    return { text: rest, extra: { kind, text: found.trim() } };
  };

const tidy = (text: string): string => text.replace(/^[\s,;:-]+/, '').replace(/(?<![\s,;:])[\s,;:]+$/, '');

/** "N/A - 2", "20 Bn - 2": the unit has its number, or there is no unit; "Marine Deployment Unit - 2" keeps its own. */
const hasNumberOrNothing = (rest: string): boolean =>
  readUnitName(rest).designations.length > 0 || judgeUnitText(rest) !== 'unit';

function carriesNoNumber(rest: string): boolean {
  const parts = readUnitName(rest).parts.filter(({ value }) => value !== '');
  const last = parts.at(-1);
  const isNamed = parts.some(({ kind }) => ['echelon', 'number', 'service', 'arm'].includes(kind));
  if (last === undefined || !isNamed || parts.some(isBareUnit)) return false;
  return last.kind === 'echelon'
    ? UNNUMBERED.has(last.value)
    : last.kind === 'word' || last.kind === 'headquarters';
}

/** "Military Unit 61993, Kazbat 2018": where units go by number alone, no number is stray. */
const isBareUnit = ({ kind, value }: { kind: string; value: string }): boolean =>
  kind === 'echelon' && value === 'unit';

const post: Stripper = (text) => {
  const at = text.indexOf(',');
  if (at < 0 || !isPost(text.slice(0, at))) return null;
  const rest = tidy(text.slice(at + 1));
  return rest === '' ? null : { text: rest, extra: { kind: 'post', text: text.slice(0, at).trim() } };
};

const repeatedSegment: Stripper = (text) => {
  const segments = text.split(',');
  const keys = segments.map((segment) => plainWords(segment).join(' '));
  const again = keys.findIndex((key, at) => key !== '' && keys.indexOf(key) < at);
  if (again < 0) return null;
  const rest = segments.filter((_, at) => at !== again).join(',');
  return { text: tidy(rest), extra: { kind: 'repetition', text: (segments[again] ?? '').trim() } };
};

const repeatedWhole: Stripper = (text) => {
  const words = text.split(/[\s/]+/);
  const half = words.length / 2;
  if (half < 2 || !Number.isInteger(half)) return null;
  const [first, second] = [words.slice(0, half).join(' '), words.slice(half).join(' ')];
  if (plainWords(first).join(' ') !== plainWords(second).join(' ')) return null;
  return { text: first, extra: { kind: 'repetition', text: second } };
};

const STRIPPERS: readonly Stripper[] = [
  byPattern('cost', COST_BEHIND),
  byPattern('count', PEOPLE_BEHIND),
  byPattern('count', PEOPLE_BEFORE),
  byPattern('count', COUNT_BEFORE),
  byPattern('count', TIMES_BEFORE),
  byPattern('count', COUNT_BEHIND, hasNumberOrNothing),
  byPattern('stray-number', NUMBER_BEHIND, carriesNoNumber),
  repeatedWhole,
  repeatedSegment,
  post,
];
