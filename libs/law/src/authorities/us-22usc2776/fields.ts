import type { ChartField } from '../../charted-procedure.ts';

/** A day that somebody states; it cannot lie in the future. */
export const dayOf = (field: string, words: string, cite: string): ChartField => ({
  field,
  words,
  kind: 'date',
  required: true,
  cite,
  basis: 'law',
  dateBounds: [{ is: 'not-after', than: 'today', words: 'It cannot lie in the future.', cite }],
});

/** Text that somebody must give. */
export const textOf = (field: string, words: string, cite: string): ChartField => ({
  field,
  words,
  kind: 'text',
  required: true,
  cite,
  basis: 'design',
});
