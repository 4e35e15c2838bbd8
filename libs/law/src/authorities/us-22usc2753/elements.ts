import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const text = readInText('22 U.S.C. 2753(c)(1)', '2026-11-23');

/** Uses for a purpose that is not authorized: the only violations of which (c)(1)(B) speaks. */
export const BY_PURPOSE = ['unauthorised-purpose', 'narrower-purpose'] as const;
const BY_OTHER = ['transfer-without-consent', 'security-not-maintained'] as const;

/** How an agreement can be violated; `none` is a finding too. */
export const VIOLATION_BY: readonly string[] = [...BY_PURPOSE, ...BY_OTHER, 'none'];

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'furnishedUnderAct',
    words: 'The articles or services were furnished under the Arms Export Control Act or a predecessor',
    values: 'yes-no',
  },
  {
    name: 'agreementCovers',
    words: 'An agreement entered into under such an act covers them',
    values: 'yes-no',
  },
  { name: 'violationBy', words: 'In what the violation lies', values: VIOLATION_BY },
  {
    name: 'substantialBy',
    words: 'In what it is substantial',
    values: ['quantities', 'gravity', 'both', 'neither'],
  },
];

/** M1 to M4: subsection (c)(1)(A), taken apart in the order of its words. (B) asks them too, of fewer violations. */
export const elements: readonly Element[] = [
  {
    id: 'M1',
    title: 'Furnished under the Act',
    cite: '(c)(1)(A); (c)(1)(B)',
    asks: 'Does the country use defense articles or services that were furnished under the Arms Export Control Act or any predecessor act?',
    provenance: text,
    test: (known) => when(factNamed(known, 'furnishedUnderAct'), (value) => value === true),
  },
  {
    id: 'M2',
    title: 'Under an agreement',
    cite: '(c)(1)(A); (c)(1)(B)',
    asks: 'Is there an agreement, entered into under such an act, that covers them? Which one, with which terms?',
    provenance: text,
    test: (known) => when(factNamed(known, 'agreementCovers'), (value) => value === true),
  },
  {
    id: 'M3',
    title: 'Against it',
    cite: '(c)(1)(A)',
    asks: 'Were they (i) used for a purpose not authorized under section 2754 or, where the agreement is narrower, under the agreement; (ii) transferred to others, or used by others by permission, without consent; or (iii) not kept secure?',
    provenance: text,
    test: (known) => when(factNamed(known, 'violationBy'), (value) => value !== 'none'),
  },
  {
    id: 'M4',
    title: 'Substantial',
    cite: '(c)(1)(A); (c)(1)(B)',
    asks: 'Is the violation substantial, "either in terms of quantities or in terms of the gravity of the consequences regardless of the quantities involved"?',
    provenance: text,
    test: (known) => when(factNamed(known, 'substantialBy'), (value) => value !== 'neither'),
  },
];
