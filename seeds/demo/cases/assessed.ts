import type { ActStory } from './case-story.ts';

/** Findings that questions are answered with yes, what speaks against them, and the legal adviser's certificate. */
export const assessed = <Facts>(
  found: Readonly<Record<string, string>>,
  against: string,
): readonly ActStory<Facts>[] => [
  ...Object.entries(found).map(([elementId, reasons]): ActStory<Facts> => ({
    who: 'analyst',
    type: 'finding.recorded',
    say: () => ({ elementId, value: 'met', reasons }),
  })),
  { who: 'analyst', type: 'contradicting-evidence.recorded', say: () => ({ words: against }) },
  { who: 'lawyer', type: 'assessment.certified' },
];
