import type { InForce } from './authority.ts';
import { fromMemory } from './provenance.ts';

/** Notices that are read here stand for every day a case can have; a change of the law ends a row and begins another. */
export const standing: InForce = {
  from: '2003-01-01',
  to: null,
  provenance: fromMemory(
    'The day from which the notice is asked for was not read; the text is that of spring 2023.',
  ),
};
