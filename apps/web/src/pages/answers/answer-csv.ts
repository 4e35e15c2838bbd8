import type { Schema } from '../../data/client.ts';

type Answer = Schema<'Answer'>;
type Reason = Schema<'Reason'>;

const HEAD = [
  'recipient',
  'kind of assistance',
  'day',
  'known at',
  'verdict',
  'rule',
  'reason',
  'what would change it',
];
const WEIGHT = { barred: 0, 'not-determined': 1, eligible: 2 } as const;

/** The reason that decided: the first of the answer's own verdict. */
export const decisive = ({ reasons, verdict }: Pick<Answer, 'reasons' | 'verdict'>): Reason | undefined =>
  reasons.find((reason) => reason.verdict === verdict);

/** Answers with what bars first, then what is open; otherwise as they came. */
export const worstFirst = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict]);

/** The table as CSV (RFC 4180), one line for each reason that stands in the way, or one where none does. */
export function answersCsv(answers: readonly Answer[], nameOf: (answer: Answer) => string): string {
  const rows = answers.flatMap((answer) => {
    const against = answer.reasons.filter(({ verdict }) => verdict !== 'eligible');
    const said = against.length > 0 ? against : [decisive(answer)];
    return said.map((reason) => [
      ...[nameOf(answer), answer.instrumentId, answer.on, answer.knownAt, answer.verdict],
      ...[reason?.cite ?? '', reason?.words ?? '', reason?.changes ?? ''],
    ]);
  });
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A name that a spreadsheet would take for a formula is set behind an apostrophe. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
