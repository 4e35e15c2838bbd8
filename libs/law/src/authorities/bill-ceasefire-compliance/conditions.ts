import type { UseConditions } from '../../use-conditions.ts';
import { fromMemory, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const reports = reportedIn(
  'Accounts of the bill (Jewish Insider; lawreduce.com; policybrief.co), project digest of the law, section 8',
  CHECKED,
  'The text of the bill was not read.',
);
const condition = (id: string, words: string) =>
  ({ id, words, cite: '(conditions)', provenance: reports }) as const;

/** Areas of use by id; their names are in seeds/reference/use-areas.json, because no law here names a place. */
export const RESTRICTED_AREAS = ['bill-area-1', 'bill-area-2'] as const;

/** What the bill would ask, as it is reported. */
export const useConditions: UseConditions = {
  conditions: [
    condition(
      'ceasefire',
      'the ceasefire of October 2025 is kept, and military operations and bombing are halted',
    ),
    condition('plan', 'the twenty-point plan is carried out'),
    condition('aid', 'humanitarian aid is let in and helped on its way'),
    condition('governing-body', 'there is cooperation on the interim governing body of the area'),
    condition('settler-violence', 'material steps are taken against violence by settlers'),
    condition('displacement', 'nobody is displaced by force'),
    {
      ...condition('annexation', 'no area is annexed, in law or in fact'),
      provenance: reportedIn(
        'Press accounts and the policy paper that this project answers; project digest of the law, section 8',
        CHECKED,
      ),
    },
  ],
  areas: {
    fact: 'useArea',
    ids: RESTRICTED_AREAS,
    cite: '(restriction)',
    value: 'No sale or transfer for use in the areas that the bill names.',
    provenance: reports,
  },
  systems: {
    fact: 'system',
    value: 'all',
    provenance: fromMemory(
      'The accounts speak of sales and transfers in general; a list of systems was not read.',
    ),
  },
  undertaking: {
    fact: 'useUndertaking',
    words:
      'Further transfers only under an agreement not to use them there; one is sought for systems already held.',
    cite: '(agreement)',
    provenance: reports,
  },
  exempt: [
    {
      id: 'defensive',
      words: 'missile defence and other purely defensive items',
      fact: 'defensiveOnly',
      is: [true],
      cite: '(exemptions)',
      provenance: reports,
    },
    {
      id: 'intelligence',
      words: 'sharing of intelligence',
      fact: 'instrument',
      is: ['operational-cooperation'],
      cite: '(exemptions)',
      provenance: reports,
    },
  ],
  reporting: {
    words:
      'The Secretary of State, with the Secretary of Defense and the Director of National Intelligence, reports to Congress on each condition.',
    cite: '(reports)',
    firstDays: { value: 30, provenance: reports },
    everyDays: { value: 90, provenance: reports },
  },
  waiver: {
    words: 'The President may waive the restriction for national security.',
    cite: '(waiver)',
    provenance: reports,
  },
  sunset: { cite: '(sunset)', years: { value: 5, provenance: reports } },
};
