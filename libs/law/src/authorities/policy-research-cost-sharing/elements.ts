import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import { readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';

/** What somebody would want to know before answering. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'sharesOnRecord',
    words: 'The share of each side is put down, in cash and in kind',
    values: 'yes-no',
  },
  {
    name: 'sharing',
    words: 'How the costs are shared',
    values: ['equitable', 'unequal-determined', 'unequal'],
  },
  {
    name: 'shareFromUsFunds',
    words: 'The other side pays its share, or part of it, with assistance or loans of the United States',
    values: 'yes-no',
  },
  {
    name: 'intentToField',
    words: 'Who intends to field what is developed',
    values: ['both', 'one-side', 'neither'],
  },
];

/** Each element is a lack: one is enough to keep the gate closed. */
export const elements: readonly Element[] = [
  {
    id: 'L1',
    title: 'The shares are not put down',
    cite: '10 U.S.C. 2350a(c)(1); (c)(3)',
    asks: 'Is it left open what each side contributes, in cash and in kind? The code counts "the total value of cash and non-cash contributions".',
    provenance: readInText('10 U.S.C. 2350a(c)(3)', CHECKED),
    test: (known) => when(factNamed(known, 'sharesOnRecord'), (value) => value === false),
  },
  {
    id: 'L2',
    title: 'The sharing is not genuine',
    cite: '10 U.S.C. 2350a(c)(1); (c)(2); 22 U.S.C. 2767(c)',
    asks: 'Are the costs shared neither equitably nor, with a written determination of strategic value, unequally?',
    provenance: readInText('10 U.S.C. 2350a(c); 22 U.S.C. 2767(c)', CHECKED),
    test: (known) => when(factNamed(known, 'sharing'), (value) => value === 'unequal'),
  },
  {
    id: 'L3',
    title: 'The other share is paid by the United States',
    cite: '10 U.S.C. 2350a(d)(2); 22 U.S.C. 2767(c)',
    asks: 'Does the other side make its contribution from a grant, loan or other funds provided by the United States?',
    provenance: readInText('10 U.S.C. 2350a(d)(2); 22 U.S.C. 2767(c)', CHECKED),
    test: (known) => when(factNamed(known, 'shareFromUsFunds'), (value) => value === true),
  },
  {
    id: 'L4',
    title: 'One side does not intend to field it',
    cite: 'policy',
    asks: 'Does one side, or do both, not intend to field what is developed?',
    provenance: reportedIn(
      'Project digest of the law, section 9 (the policy paper of April 2026)',
      CHECKED,
      'No text of the code asks for it.',
    ),
    test: (known) => when(factNamed(known, 'intentToField'), (value) => value !== 'both'),
  },
];
