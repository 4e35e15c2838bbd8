import { reportedIn } from './provenance.ts';
import type { Provenance } from './provenance.ts';

/** One line of the worksheet that is filled for each allegation. */
export interface CredibilityFactor {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
}

/**
 * The seven factors that the State Department's fact sheet names for weighing information about a gross
 * violation. Policy as reported, not text of either law: no number is computed from them, none of them
 * decides, and the finding on credibility stays a person's.
 */
export const CREDIBILITY_FACTORS: readonly CredibilityFactor[] = [
  {
    id: 'reliability',
    title: 'Reliability',
    asks: 'How accurate and reliable has the source, and the original source, been before?',
  },
  {
    id: 'access',
    title: 'Access',
    asks: 'How did the source obtain it: as a witness, through interviews, from records?',
  },
  { id: 'bias', title: 'Agenda', asks: 'Is a political agenda known that could bias the source?' },
  {
    id: 'corroboration',
    title: 'Corroboration',
    asks: 'Is all or part of it corroborated by a source that does not share its origin?',
  },
  { id: 'contradiction', title: 'Contradiction', asks: 'What information contradicts it?' },
  {
    id: 'history',
    title: 'History',
    asks: 'What is known of the unit: a pattern of abuse, or of professional conduct?',
  },
  {
    id: 'detail',
    title: 'Detail',
    asks: 'How detailed is it on the violation, on the perpetrator or the link to a unit, and on the victim?',
  },
];

/** Where the seven factors were reported. */
export const CREDIBILITY_FACTORS_PROVENANCE: Provenance = reportedIn(
  'State Department Leahy fact sheet (2017 to 2021 archive), as restated in the project digest, section 1.2',
  '2026-11-23',
);

/** The lines of a worksheet that are still without a reason. Blank text counts as none. */
export function openFactors(
  reasons: Readonly<Record<string, string | null | undefined>>,
): readonly CredibilityFactor[] {
  return CREDIBILITY_FACTORS.filter(
    ({ id }) => !Object.hasOwn(reasons, id) || (reasons[id] ?? '').trim() === '',
  );
}
