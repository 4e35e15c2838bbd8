import type { Schema } from '../../data/client.ts';

type Kind = Schema<'StandingOfLaw'>;

/** What kinds of rule there are, in the order in which they count, and what each means for an answer. */
export const STANDINGS: readonly (readonly [kind: Kind, title: string, words: string])[] = [
  ['law', 'Law in force', 'Every answer is given under these, and under nothing else.'],
  ['proposed', 'Proposed: bills', 'Not law. A bill can be asked “what if”; it never enters a legal answer.'],
  ['policy', 'Policy', 'Not law. Shown beside an answer, never in it.'],
  ['historical', 'Historical', 'Revoked. Kept so that what was done under it can be read.'],
];

/** What kind of rule something is, as the label beside its name. */
export const labelOf = (kind: Kind): string =>
  ({
    law: 'Law',
    proposed: 'Proposed: a bill, not law',
    policy: 'Policy, not law',
    historical: 'Historical: revoked',
  })[kind];
