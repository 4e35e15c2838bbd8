import { foldText } from './fold-text.ts';
import type { MatchReason, MatchZone } from './match-score.ts';
import type { MatchCandidate } from './unit-index.ts';

/** What a person decided about one text and one unit. Who decided, and when, is the caller's to keep. */
export interface Judgement {
  /** The text as it was screened: one unit's words, not the whole cell. */
  readonly queryText: string;
  /** ISO 3166 code of the country the text was screened for; empty where none was known. */
  readonly country: string;
  readonly unitId: string;
  readonly verdict: 'confirmed' | 'rejected';
}

/** A text and the country it is screened for. */
export interface JudgedText {
  readonly text: string;
  readonly country?: string | undefined;
}

/** Judgements ready for look-up, by text and country. */
export interface JudgementBook {
  /** The verdict on each unit that was judged for this text, by unit id; empty where none was. */
  verdictsOn(judged: JudgedText): ReadonlyMap<string, Judgement['verdict']>;
}

const NONE: ReadonlyMap<string, Judgement['verdict']> = new Map();

/**
 * The form in which two texts are one for a judgement: folded words in their order, so that case, marks, spaces and
 * punctuation do not matter and everything else does. Empty for a text without letters and digits.
 */
export const judgedForm = (text: string): string =>
  (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** Reads judgements in the order they were made: a later one on the same text, country and unit replaces the earlier. */
export function keepJudgements(judgements: Iterable<Judgement>): JudgementBook {
  const book = new Map<string, Map<string, Judgement['verdict']>>();
  for (const { queryText, country, unitId, verdict } of judgements) {
    const key = keyOf({ text: queryText, country });
    if (key === null) continue;
    const verdicts = book.get(key) ?? new Map<string, Judgement['verdict']>();
    verdicts.set(unitId, verdict);
    book.set(key, verdicts);
  }
  return {
    verdictsOn: (judged) => {
      const key = keyOf(judged);
      return (key === null ? undefined : book.get(key)) ?? NONE;
    },
  };
}

function keyOf({ text, country }: JudgedText): string | null {
  const form = judgedForm(text);
  return form === '' ? null : `${(country ?? '').toUpperCase()} ${form}`;
}

/**
 * Applies judgements to the candidates of one text. A confirmed unit scores 1 and stands first, found or not (`nameOf`
 * gives its name; null leaves it out, for instance where the unit is gone). A rejected one scores 0, in zone `none`.
 * Two confirmed units are both to look at. Every other candidate stays exactly as it was.
 */
export function applyJudgements(
  candidates: readonly MatchCandidate[],
  verdicts: ReadonlyMap<string, Judgement['verdict']>,
  nameOf: (unitId: string) => string | null,
): readonly MatchCandidate[] {
  if (verdicts.size === 0) return candidates;
  const found = new Set(candidates.map(({ id }) => id));
  const confirmed = [...verdicts].flatMap(([id, verdict]) => (verdict === 'confirmed' ? [id] : []));
  const missing = confirmed
    .filter((id) => !found.has(id))
    .flatMap((id): MatchCandidate[] => {
      const name = nameOf(id);
      return name === null ? [] : [{ id, name, match: { score: 0, zone: 'none', reasons: [] } }];
    });
  return [...missing, ...candidates]
    .map((candidate) => judged(candidate, verdicts.get(candidate.id), confirmed.length))
    .sort((one, other) => other.match.score - one.match.score);
}

function judged(
  candidate: MatchCandidate,
  verdict: Judgement['verdict'] | undefined,
  confirmedUnits: number,
): MatchCandidate {
  if (verdict === undefined) return candidate;
  const { id, name, match } = candidate;
  const [score, zone, reason] = verdict === 'confirmed' ? confirmation(confirmedUnits) : REJECTION;
  return { id, name, match: { score, zone, reasons: [reason, ...match.reasons] } };
}

type Outcome = readonly [score: number, zone: MatchZone, reason: MatchReason];

const REJECTION: Outcome = [
  0,
  'none',
  {
    part: 'judgement',
    verdict: 'conflicts',
    weight: 1,
    words: 'rejected before: a person said that this text is not this unit',
  },
];

function confirmation(units: number): Outcome {
  const reason = (words: string): MatchReason => ({ part: 'judgement', verdict: 'agrees', weight: 1, words });
  if (units === 1) return [1, 'match', reason('confirmed before: a person said that this text is this unit')];
  const words = `confirmed before, but for ${units} units: a person must say which one this text means now`;
  return [1, 'look', reason(words)];
}
