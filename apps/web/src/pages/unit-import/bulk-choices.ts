import type { Schema } from '../../data/client.ts';

type Question = Pick<Schema<'AskedQuestion'>, 'id' | 'answer' | 'answers'>;

/** An answer that says the same of every question: it names no unit, so that nobody has to be compared with anybody. */
export type BulkKind = Exclude<Schema<'AskedQuestion'>['answers'][number], 'same-as'>;

/** One answer, and the open questions that take it. */
export interface BulkChoice<One> {
  readonly kind: BulkKind;
  readonly questions: readonly One[];
}

const FEWEST = 2;

/** The answers that at least two open questions of a page take; which unit is which is said one by one. */
export function bulkChoicesOf<One extends Question>(questions: readonly One[]): readonly BulkChoice<One>[] {
  const open = questions.filter(({ answer }) => answer === null);
  const kinds = new Set(open.flatMap(({ answers }) => answers));
  return [...kinds]
    .filter((kind): kind is BulkKind => kind !== 'same-as')
    .map((kind) => ({ kind, questions: open.filter(({ answers }) => answers.includes(kind)) }))
    .filter((choice) => choice.questions.length >= FEWEST);
}
