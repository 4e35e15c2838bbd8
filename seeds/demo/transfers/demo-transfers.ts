import type { TransferSheet } from '#casework';
import type { Who } from '../demo-cast.ts';
import { HELD, IN_REVIEW } from './standard-transfer-acts.ts';
import type { TransferStory } from './transfer-story.ts';

const TEAM: readonly Who[] = ['analyst', 'lawyer', 'official', 'hill'];
const MILLION = 1_000_000;
const SALES = 'us-22usc2776';

/** What is the same on every sheet of the demo. */
const SHEET = {
  constructionUsd: 0,
  firearmsUsd: 0,
  useArea: null,
  receivingForce: 'armed-forces',
  crimeControl: false,
  traceable: null,
  plannedOn: null,
  sensitivityRaised: false,
} as const;

const soldFor = (millions: number, item: Pick<TransferSheet['items'][number], 'name' | 'itemClass'>) =>
  [{ ...item, quantity: 100, category: 'IV', major: true, valueUsd: millions * MILLION }] as const;

/** Interceptors, paid by the buyer: certified, and in the period of review. */
const interceptors: TransferStory = {
  country: 'QM',
  instrumentId: 'fms-national-funds',
  sheet: {
    ...SHEET,
    title: 'Interceptors (invented)',
    items: soldFor(26, { name: 'Interceptor', itemClass: 'purely-defensive' }),
    majorEquipmentUsd: 26 * MILLION,
    totalUsd: 30 * MILLION,
  },
  team: TEAM,
  movements: [{ state: 'planned', day: 200, valueUsd: 26 * MILLION, words: 'As the buyer asked.' }],
  proceedings: [{ authorityId: SALES, assistance: ['fms-national-funds'], acts: IN_REVIEW }],
};

/** Bombs, to the same buyer: not certified yet, and held by custom. */
const bombs: TransferStory = {
  country: 'QM',
  instrumentId: 'fms-national-funds',
  sheet: {
    ...SHEET,
    title: 'Bombs (invented)',
    items: soldFor(90, { name: 'Bomb', itemClass: 'other' }),
    majorEquipmentUsd: 90 * MILLION,
    totalUsd: 90 * MILLION,
  },
  team: TEAM,
  movements: [{ state: 'planned', day: 200, valueUsd: 90 * MILLION, words: 'As the buyer asked.' }],
  proceedings: [{ authorityId: SALES, assistance: ['fms-national-funds'], acts: HELD }],
};

/** Radios from a grant. Some of them moved while assistance to their country was withheld: an exposure. */
const radios: TransferStory = {
  country: 'QN',
  instrumentId: 'fmf',
  sheet: {
    ...SHEET,
    title: 'Radios from a grant (invented)',
    items: [
      {
        name: 'Radio',
        itemClass: 'other',
        quantity: 400,
        category: 'XI',
        major: false,
        valueUsd: 8 * MILLION,
      },
    ],
    majorEquipmentUsd: 0,
    totalUsd: 8 * MILLION,
  },
  team: TEAM,
  movements: [
    { state: 'accepted', day: -60, valueUsd: 8 * MILLION, words: 'The letter of offer was accepted.' },
    { state: 'delivering', day: -40, valueUsd: 2 * MILLION, words: 'The first hundred radios.' },
    { state: 'delivering', day: 0, valueUsd: 3 * MILLION, words: 'The next hundred and fifty radios.' },
  ],
  proceedings: [],
};

/** The transfers of the demo. */
export const DEMO_TRANSFERS: readonly TransferStory[] = [interceptors, bombs, radios];
