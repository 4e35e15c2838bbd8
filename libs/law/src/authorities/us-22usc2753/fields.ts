import type { ChartField, RuleBasis } from '../../charted-procedure.ts';

/** Text that somebody must give. */
export const textOf = (field: string, words: string, cite: string, basis: RuleBasis = 'law'): ChartField => ({
  field,
  words,
  kind: 'text',
  required: true,
  cite,
  basis,
});

/** A day that is past or today. */
export const dayOf = (field: string, words: string, cite: string): ChartField => ({
  ...textOf(field, words, cite),
  kind: 'date',
  dateBounds: [{ is: 'not-after', than: 'today', words: 'It cannot lie in the future.', cite }],
});

/** Yes or no. */
export const flagOf = (field: string, words: string, cite: string): ChartField => ({
  ...textOf(field, words, cite),
  kind: 'flag',
});

/** One of several. */
export const choiceOf = (
  field: string,
  words: string,
  cite: string,
  choices: readonly string[],
): ChartField => ({
  ...textOf(field, words, cite),
  kind: 'choice',
  choices,
});

/** A law as cited, and the day of its enactment. */
export const lawAsked = (cite: string): readonly ChartField[] => [
  textOf('publicLaw', 'The joint resolution or law, as cited', cite),
  dayOf('on', 'Enacted on', cite),
];
