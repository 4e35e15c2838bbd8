import type { InForce } from '../../authority.ts';
import { fromMemory } from '../../provenance.ts';

/**
 * From when the amounts and periods are in force is not in the section as read. They stand for every day a case can have; a
 * change of the law ends these rows and begins others.
 */
export const standing: InForce = {
  from: '2003-01-01',
  to: null,
  provenance: fromMemory(
    'The day from which these amounts and periods apply was not read; the text is that of spring 2023.',
  ),
};
