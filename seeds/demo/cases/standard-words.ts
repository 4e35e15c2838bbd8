import type { CaseStory } from './case-story.ts';

/*
 * What is said in every case of the demo, in the same words and the same order whoever the partner is. What differs from
 * case to case is the unit, the place, and how far the case has come.
 */

/** Where every case of the demo has its information from, and what it says. */
export const informationOf = ({ unitName, place, country }: CaseStory) => ({
  country,
  source: 'A fictional group of observers',
  unitText: unitName,
  body: `Invented for a demonstration. Between February and September 2025 people were held at ${place} by soldiers of the ${unitName}. Their families were told of no charge, and no judge saw them.`,
});

/** The alleged event. */
export const incidentOf = ({ unitName, place, country }: CaseStory) => ({
  country,
  summary: `Several people are said to have been held at ${place} without charge or trial by the ${unitName}. Invented for a demonstration.`,
  place,
  allegedFrom: '2025-02-03',
  allegedTo: '2025-09-09',
  categories: ['prolonged-detention'],
});

export const titleOf = ({ place }: CaseStory): string => `Detention at ${place}, 2025`;

/** Why the unit and not one above or below it. */
export const LEVEL =
  'The smallest group that the accounts and the roster name; they tell no smaller one apart, and nothing shows that a higher command was involved.';

/** The seven credibility factors and the questions of the category, as the analyst answers them in every case. */
export const WORKSHEET = {
  category: 'prolonged-detention',
  factors: {
    reliability: {
      value: 'fair',
      reasons: 'The observer is known to be careful; the resident is not known.',
    },
    access: { value: 'direct', reasons: 'The resident saw the gate and the badge.' },
    bias: {
      value: 'none known',
      reasons: 'Neither the observer nor the resident is known to have an agenda.',
    },
    corroboration: {
      value: 'by one other origin',
      reasons: 'The roster; the article goes back to the resident.',
    },
    contradiction: { value: 'by the ministry', reasons: 'It says that another authority held the people.' },
    history: { value: 'nothing known', reasons: 'No earlier allegation against the unit is on record.' },
    detail: { value: 'full', reasons: 'Place, time, unit, number of people and how they were held.' },
  },
  checklist: {
    detention: { value: 'yes', reasons: 'Held at the barracks.' },
    prolonged: { value: 'yes', reasons: 'Seven months.' },
    'without-charges': { value: 'yes', reasons: 'The column for the charge is empty on every line.' },
    'without-trial': { value: 'yes', reasons: 'No judge saw them, says the account; no court has a record.' },
  },
};
