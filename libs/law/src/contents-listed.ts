import type { RequiredContent } from './authority.ts';
import type { Provenance } from './provenance.ts';

/**
 * Required contents as a text lists them: the pinpoint of each part, `A`, is its id and, after `within`, its citation,
 * `(f)(2)(A)`.
 */
export const contentsListed = (
  within: string,
  provenance: Provenance,
  parts: readonly (readonly [pinpoint: string, words: string])[],
): readonly RequiredContent[] =>
  parts.map(([pinpoint, words]) => ({ id: pinpoint, words, cite: `${within}(${pinpoint})`, provenance }));
