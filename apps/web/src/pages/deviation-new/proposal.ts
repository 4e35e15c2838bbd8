import type { Schema } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';

type Texts = Readonly<Record<string, string>>;

/** What is asked for in words, besides the forum and the scope. */
export const WRITTEN: readonly FormField[] = [
  {
    name: 'authorityClaimed',
    label: 'Authority claimed',
    help: 'By what authority the standard process may be departed from. It is recorded as claimed, and verified by nobody here.',
    kind: 'text',
    required: true,
  },
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
  { name: 'endPlan', label: 'How it will be brought to an end', kind: 'text', required: true },
  { name: 'startsOn', label: 'First day', help: 'Today or later.', kind: 'day', required: true },
  {
    name: 'expiresOn',
    label: 'Last day',
    help: 'At most a year after the first. There is no deviation without an end.',
    kind: 'day',
    required: true,
  },
];

const CHOSEN = [
  ['forumId', 'Forum'],
  ['countries', 'Countries'],
  ['authorityIds', 'Laws'],
] as const;

/** Every field of the form, those with several values one a line. */
export const FIELDS: readonly string[] = [
  ...CHOSEN.map(([name]) => name),
  'caseIds',
  ...WRITTEN.map(({ name }) => name),
];

/** What the form calls the fields of the API. */
export const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(WRITTEN.map(({ name, label }) => [name, label])),
  forumId: 'Forum',
  'scope.countries': 'Countries',
  'scope.authorityIds': 'Laws',
  'scope.caseIds': 'Cases',
};

/** What was chosen in a field of several values. */
export const chosenIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line !== '');

/** The same with one value taken in or out. */
export const toggled = (text: string | undefined, value: string, on: boolean): string =>
  [...chosenIn(text).filter((one) => one !== value), ...(on ? [value] : [])].join('\n');

/** The labels of what is required and empty. */
export const missingIn = (texts: Texts): readonly string[] =>
  [...CHOSEN, ...WRITTEN.map(({ name, label }) => [name, label] as const)]
    .filter(([name]) => (texts[name] ?? '').trim() === '')
    .map(([, label]) => label);

/** What is sent. */
export function proposalOf(texts: Texts, renews: string | undefined): Schema<'ProposeDeviationBody'> {
  const text = (name: string) => (texts[name] ?? '').trim();
  const caseIds = [...chosenIn(texts['caseIds'])];
  return {
    forumId: text('forumId'),
    authorityClaimed: text('authorityClaimed'),
    scope: {
      countries: [...chosenIn(texts['countries'])],
      authorityIds: [...chosenIn(texts['authorityIds'])],
      ...(caseIds.length > 0 && { caseIds }),
    },
    reasons: text('reasons'),
    endPlan: text('endPlan'),
    startsOn: text('startsOn'),
    expiresOn: text('expiresOn'),
    ...(renews !== undefined && { renews }),
  };
}
