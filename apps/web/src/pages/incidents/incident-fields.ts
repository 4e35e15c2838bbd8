import type { FormField } from '../../parts/read-texts.ts';

/** What is written of an alleged event, besides its categories. */
export const INCIDENT_FIELDS: readonly FormField[] = [
  {
    name: 'summary',
    label: 'What is alleged to have happened',
    help: 'Name nobody here: people are kept apart.',
    kind: 'text',
    required: true,
  },
  { name: 'allegedFrom', label: 'First day', help: 'One day alone means that day.', kind: 'day' },
  { name: 'allegedTo', label: 'Last day', kind: 'day' },
  { name: 'place', label: 'Place', kind: 'line' },
];
