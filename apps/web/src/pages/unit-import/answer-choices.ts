import type { Schema } from '../../data/client.ts';

type Question = Schema<'AskedQuestion'>;
type Kind = Question['answers'][number];

/** What each answer says. */
export const ANSWER_WORDS: Readonly<Record<Kind, string>> = {
  'same-as': 'It is the same unit as',
  new: 'It is another unit: add it',
  'leave-out': 'Leave it out',
  country: 'It is of this country',
  retract: 'Withdraw what the file no longer says',
  keep: 'Keep what the file no longer says',
  'settled-by-hand': 'It was settled by hand',
};

/** One answer to choose: what is sent, and how it reads. */
export interface Choice {
  readonly id: string;
  readonly words: string;
  /** The unit that it names, where it names one. */
  readonly name?: string;
  readonly body: { readonly kind: Kind; readonly unitId?: string; readonly unitKey?: string };
}

/** Every answer that a question takes; "the same as" once for each candidate. */
export function choicesOf({
  answers,
  candidates,
}: Pick<Question, 'answers' | 'candidates'>): readonly Choice[] {
  return answers.flatMap((kind): readonly Choice[] =>
    kind === 'same-as'
      ? candidates.map(({ unitId, unitKey, name }) => ({
          id: `same-as ${unitId ?? unitKey ?? ''}`,
          words: ANSWER_WORDS[kind],
          name,
          body: { kind, ...(unitId && { unitId }), ...(unitKey && { unitKey }) },
        }))
      : [{ id: kind, words: ANSWER_WORDS[kind], body: { kind } }],
  );
}
