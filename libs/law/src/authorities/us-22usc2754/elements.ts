import { factNamed } from '../../authority.ts';
import type { Element, FactDefinition } from '../../authority.ts';
import { when } from '../../finding.ts';
import { readInText } from '../../provenance.ts';

const text = readInText('22 U.S.C. 2754', '2026-11-23');

/** The purposes for which the section lets articles and services be sold or leased, in the order of its words. */
export const PURPOSES = [
  'internal-security',
  'legitimate-self-defense',
  'weapons-of-mass-destruction',
  'regional-or-collective-arrangements',
  'collective-measures-requested-by-the-united-nations',
  'public-works',
] as const;

/** What a lawyer would want to know before answering the elements. */
export const facts: readonly FactDefinition[] = [
  {
    name: 'route',
    words: 'How it is furnished: by a letter of offer, under an export licence, in kind, or otherwise',
    values: ['government-sale', 'licence', 'grant', 'other'],
  },
  {
    name: 'statedPurpose',
    words: 'The purpose for which it is sold or leased, as stated',
    values: [...PURPOSES, 'other'],
  },
];

/** A1 and A2: "shall be sold or leased ... solely for". */
export const elements: readonly Element[] = [
  {
    id: 'A1',
    title: 'Sold or leased by the Government',
    cite: '22 U.S.C. 2754',
    asks: 'Are defense articles or services "sold or leased by the United States Government" under the Arms Export Control Act?',
    provenance: text,
    test: (known) => when(factNamed(known, 'route'), (route) => route === 'government-sale'),
  },
  {
    id: 'A2',
    title: 'For no purpose of the section',
    cite: '22 U.S.C. 2754',
    asks: 'Is the purpose, wholly or in part, none of these: internal security; legitimate self-defense; hindering the proliferation of weapons of mass destruction and their means of delivery; regional or collective arrangements consistent with the Charter; collective measures requested by the United Nations; public works and other helpful activities of forces in less developed friendly countries? "Solely" leaves no second purpose beside them.',
    provenance: text,
    test: (known) => when(factNamed(known, 'statedPurpose'), (purpose) => purpose === 'other'),
  },
];
