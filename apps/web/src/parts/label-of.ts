import { sentence } from '../words/plain.ts';

const LABELS: Readonly<Partial<Record<string, string>>> = {
  with: 'Department that was consulted',
  purpose: 'What it was about',
  personRef: 'Person concerned',
  heldOn: 'Day',
  takenOn: 'Day',
  words: 'In words',
};

/** What a form calls a field of the API: nobody reads "ids". */
export const labelOf = (field: string): string =>
  (Object.hasOwn(LABELS, field) ? LABELS[field] : undefined) ?? sentence(field.replace(/Ids?$/, ''));
