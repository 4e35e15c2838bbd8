import { drawnFrom } from '../../drawn-from.ts';
import type { RequiredContent } from '../../authority.ts';
import { readInText } from '../../provenance.ts';

const part = (id: string, cite: string, words: string): RequiredContent => ({
  id,
  words,
  cite: `(c)(1)${cite}`,
  provenance: readInText(`22 U.S.C. 2304(c)(1)${cite}`, '2026-11-23'),
});

/** All parts of the statement of (c)(1). One that is missing leaves the statement not transmitted in accordance with it. */
export const statementContents: readonly RequiredContent[] = drawnFrom(
  [
    part(
      'A',
      '(A)',
      'All the available information about observance of and respect for human rights and fundamental freedom, and a detailed description of practices by the recipient government',
    ),
    part(
      'B-i',
      '(B)(i)',
      'The steps the United States has taken to promote respect for and observance of human rights and discourage any practices which are inimical to them',
    ),
    part(
      'B-ii',
      '(B)(ii)',
      'The steps taken to publicly or privately call attention to, and disassociate the United States and its security assistance from, such practices',
    ),
    part(
      'C-i',
      '(C)(i)',
      'The opinion of the Secretary of State whether extraordinary circumstances exist which necessitate a continuation of security assistance; if so, which, and to what extent',
    ),
    part(
      'C-ii',
      '(C)(ii)',
      'The opinion whether on all the facts it is in the national interest of the United States to provide such assistance',
    ),
    part(
      'D',
      '(D)',
      'Such other information as the committee or House has requested, or that none was requested',
    ),
  ],
  { A: 'findings' },
);
