import type { ApplicableThreshold, ThresholdQuestion } from './applicable-threshold.ts';
import { applicableThreshold } from './applicable-threshold.ts';
import type { Authority } from './authority.ts';
import type { Fact, Facts } from './finding.ts';

/** More facts than this are not tried out: what is not known then stays undetermined. */
const MOST_TRIED = 4;

/**
 * Reads a table of an authority as {@link applicableThreshold} does, and where it is undetermined only because facts with
 * few values are not known, tries each of their values: what every one of them gives is the answer, and nothing less.
 */
export function thresholdFor(
  { thresholds, facts: definitions }: Pick<Authority, 'thresholds' | 'facts'>,
  question: ThresholdQuestion,
): ApplicableThreshold {
  const plain = applicableThreshold(thresholds, question);
  const open = plain.missing.flatMap((name) => {
    const values = definitions.find((one) => one.name === name)?.values;
    return values === undefined || values === 'amount' ? [] : [{ name, values: valuesOf(values) }];
  });
  if (plain.outcome !== 'undetermined' || open.length === 0 || open.length > MOST_TRIED) return plain;
  const tried = combinations(open).map((supposed) =>
    applicableThreshold(thresholds, { ...question, facts: { ...question.facts, ...supposed } }),
  );
  const [first, ...others] = tried;
  const agree = first !== undefined && others.every(({ outcome }) => outcome === first.outcome);
  if (!agree || first.outcome === 'undetermined') return plain;
  const names = open.map(({ name }) => name).join(', ');
  const decidedBy = [...new Set(tried.flatMap((one) => one.decidedBy))];
  const words = [...new Set(tried.map((one) => one.words))].join(' ');
  return { ...plain, outcome: first.outcome, decidedBy, words: `${words} So it is whatever ${names} is.` };
}

const valuesOf = (values: 'yes-no' | readonly string[]): readonly Fact[] =>
  values === 'yes-no' ? [true, false] : values;

const combinations = (
  open: readonly { readonly name: string; readonly values: readonly Fact[] }[],
): readonly Facts[] =>
  open.reduce<readonly Facts[]>(
    (sets, { name, values }) => sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  );
