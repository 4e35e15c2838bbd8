import type { Schema } from '../../data/client.ts';
import type { FormField } from '../../parts/read-texts.ts';

export type ClaimKind = Schema<'RecordClaimBody'>['kind'];

const TEXT = { name: 'text', label: 'What it says', kind: 'line', required: true } as const;
const DATE = {
  name: 'date',
  label: 'Date',
  kind: 'line',
  required: true,
  help: 'YYYY, YYYY-MM or YYYY-MM-DD.',
} as const;
const SITE: readonly FormField[] = [
  { name: 'base', label: 'Base or building', kind: 'line' },
  { name: 'settlement', label: 'Settlement', kind: 'line' },
  { name: 'region', label: 'Region', kind: 'line' },
  { name: 'longitude', label: 'Longitude in degrees', kind: 'line', help: 'East is positive: 32.581.' },
  { name: 'latitude', label: 'Latitude in degrees', kind: 'line', help: 'North is positive: 0.347.' },
];

/** What each kind of claim asks for. A parent or membership also picks a unit, which is no field of text. */
const OWN: Readonly<Record<ClaimKind, readonly FormField[]>> = {
  name: [TEXT],
  alias: [TEXT],
  classification: [TEXT],
  note: [TEXT],
  parent: [
    {
      name: 'parentKind',
      label: 'How it holds the unit',
      kind: 'choice',
      required: true,
      choices: [
        ['command', 'Command: it gives orders'],
        ['administrative', 'Administrative: it administers'],
        ['attached', 'Attached: it has it for a time'],
      ],
    },
  ],
  membership: [],
  site: SITE,
  area: [{ name: 'place', label: 'Place', kind: 'line', required: true }],
  country: [
    { name: 'country', label: 'Country code', kind: 'line', required: true, help: 'Two letters, ISO 3166.' },
  ],
  'first-cited': [DATE],
  'last-cited': [DATE],
};

const PARTIAL = 'As precise as the source: YYYY, YYYY-MM or YYYY-MM-DD.';
const TIME_AND_SOURCE: readonly FormField[] = [
  { name: 'validFrom', label: 'Holds from', kind: 'line', help: PARTIAL },
  { name: 'validTo', label: 'Holds to, or last cited', kind: 'line', help: PARTIAL },
  {
    name: 'openEnded',
    label: 'After that',
    kind: 'choice',
    choices: [
      ['Y', 'It is assumed to go on'],
      ['N', 'It is not assumed to go on'],
      ['E', 'It ended then'],
    ],
  },
  { name: 'source', label: 'Where this was read', kind: 'line', required: true },
  {
    name: 'confidence',
    label: 'How sure the source is',
    kind: 'choice',
    required: true,
    choices: [
      ['high', 'High'],
      ['medium', 'Medium'],
      ['low', 'Low'],
    ],
  },
];

const REASON: FormField = { name: 'reason', label: 'Why it is better', kind: 'text', required: true };

/** The fields of a claim of this kind; with the reason where it replaces another. */
export const claimFields = (kind: ClaimKind, replaces: boolean): readonly FormField[] => [
  ...OWN[kind],
  ...TIME_AND_SOURCE,
  ...(replaces ? [REASON] : []),
];

type Said = Readonly<Record<string, unknown>>;

type ValueOf = (said: Said, unitId: string | undefined) => Record<string, unknown>;

const TEXT_VALUE: ValueOf = ({ text }) => ({ text });
const DATE_VALUE: ValueOf = ({ date }) => ({ date });
const VALUES: Readonly<Record<ClaimKind, ValueOf>> = {
  name: TEXT_VALUE,
  alias: TEXT_VALUE,
  classification: TEXT_VALUE,
  note: TEXT_VALUE,
  'first-cited': DATE_VALUE,
  'last-cited': DATE_VALUE,
  parent: ({ parentKind }, parentId) => ({ parentId, kind: parentKind }),
  membership: (_said, memberOfId) => ({ memberOfId }),
  country: ({ country }) => ({ country }),
  area: ({ place }) => ({ place: { name: place } }),
  site: ({ base, settlement, region, longitude, latitude }) => ({
    ...(base !== undefined && { base }),
    ...(settlement !== undefined && { settlement: { name: settlement } }),
    ...(region !== undefined && { region: { name: region } }),
    ...(longitude !== undefined && { exact: { first: longitude, second: latitude } }),
  }),
};

/** The value of a claim as the API takes it, from what was written; `unitId` is the unit that was picked. */
export const claimValue = (
  kind: ClaimKind,
  said: Said,
  unitId: string | undefined,
): Record<string, unknown> => VALUES[kind](said, unitId);

const COMMON = ['validFrom', 'validTo', 'openEnded', 'source', 'confidence', 'reason'];

/** What every claim is sent with besides its value; what was left empty is left out. */
export const commonSaid = (said: Said): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([name]) => COMMON.includes(name)));
