import type { Schema } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';

type Incident = Schema<'ListedAccessIncident'>;

/** Whose aid it was, in words. The law speaks of United States humanitarian assistance alone. */
export const AID_OF: readonly (readonly [Incident['aidOf'], string])[] = [
  ['united-states', 'United States'],
  ['united-states-supported', 'Of others, supported by the United States'],
  ['other', 'Of others'],
  ['unknown', 'Not known'],
];

/** How it was restricted, in words. */
export const MANNERS: readonly (readonly [Incident['manner'], string])[] = [
  ['direct', 'Directly'],
  ['indirect', 'Indirectly'],
  ['undetermined', 'Undetermined'],
];

const FIELDS: readonly FormField[] = [
  { name: 'place', label: 'Crossing or route', kind: 'line', required: true },
  {
    name: 'consignment',
    label: 'What was to pass',
    kind: 'line',
    required: true,
  },
  {
    name: 'aidOf',
    label: 'Whose aid it was',
    help: 'The law speaks of United States humanitarian assistance. 22 U.S.C. 2378-1(a)',
    kind: 'choice',
    choices: AID_OF,
    required: true,
  },
  { name: 'requested', label: 'Quantity requested', kind: 'whole' },
  {
    name: 'allowed',
    label: 'Quantity allowed',
    help: '0 where none was; empty where nobody knows.',
    kind: 'whole',
  },
  {
    name: 'quantityUnit',
    label: 'What is counted',
    help: 'For example truckloads.',
    kind: 'line',
  },
  {
    name: 'manner',
    label: 'How it was restricted',
    help: 'The law asks “directly or indirectly”. 22 U.S.C. 2378-1(a)',
    kind: 'choice',
    choices: MANNERS,
    required: true,
  },
  {
    name: 'reasonGiven',
    label: 'The reason that was given',
    kind: 'line',
  },
  {
    name: 'byAuthority',
    label: 'The authority that restricted it',
    kind: 'line',
  },
  { name: 'from', label: 'First day', kind: 'day', required: true },
  { name: 'to', label: 'Last day', help: 'Empty while it lasts.', kind: 'day' },
  {
    name: 'source',
    label: 'Who or what says so',
    kind: 'line',
    required: true,
  },
];

/** What is asked of an access incident; of a correction, beginning with what is corrected. */
export const accessFields = (before?: Incident): readonly FormField[] =>
  FIELDS.map((field) => ({ ...field, initial: String(before?.[field.name as keyof Incident] ?? '') }));

/** What the form calls it when a correction asks why. */
export const BECAUSE: FormField = {
  name: 'because',
  label: 'Why the version before was wrong',
  kind: 'text',
  required: true,
};
