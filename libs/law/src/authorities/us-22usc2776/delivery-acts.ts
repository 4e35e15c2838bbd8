import type { ChartAct, ChartRegion } from '../../charted-procedure.ts';
import {
  enhancementWaited,
  isIssued,
  noEnhancementWaits,
  notProhibited,
  shipmentNoticed,
  underNewCertification,
  upgradeIsSmall,
} from './conditions.ts';
import { dayOf, textOf } from './fields.ts';

/** Delivery: until it is complete, the Congress can still block by law what is left. */
export const deliveryRegion: ChartRegion = {
  id: 'delivery',
  title: 'Delivery',
  initial: 'undelivered',
  states: [
    { id: 'undelivered', words: 'Nothing has been delivered.', cite: '(b)(5)(A)', says: 'nothing' },
    {
      id: 'delivering',
      words: 'Delivery has begun and is not complete.',
      cite: '(b)(5)(A)',
      says: 'nothing',
    },
    {
      id: 'delivered',
      words: 'Everything has been delivered.',
      cite: '(b)(5)(A)',
      says: 'nothing',
      final: true,
    },
  ],
};

/** Enhancements and upgrades after the certification. */
export const upgradeRegion: ChartRegion = {
  id: 'upgrade',
  title: 'Enhancement or upgrade after the certification',
  initial: 'asCertified',
  states: [
    { id: 'asCertified', words: 'It is as it was certified.', cite: '(b)(5)(A)', says: 'nothing' },
    {
      id: 'enhancementFound',
      words: 'Its sensitivity or capability has been enhanced; delivery waits until 45 days after a report.',
      cite: '(b)(5)(A)',
      says: 'waits',
    },
    {
      id: 'enhancementRecertifying',
      words: 'The enhancement is certified as if it were a separate letter of offer.',
      cite: '(b)(5)(C)',
      says: 'waits',
    },
  ],
};

const STEP = { basis: 'law', signed: false } as const;
const UPGRADE = { ...STEP, region: 'upgrade', rule: 'd8' } as const;
const DELIVERY = { ...STEP, region: 'delivery', rule: 'd9' } as const;

/** What is recorded of enhancements. */
export const upgradeActs: readonly ChartAct[] = [
  {
    ...UPGRADE,
    id: 'upgrade.recorded',
    title: 'Record that sensitivity or capability was enhanced or upgraded',
    cite: '(b)(5)(A); (c)(4)',
    roles: ['analyst'],
    moves: [{ from: ['asCertified'], to: 'enhancementFound' }],
    conditions: [isIssued],
    asks: [
      textOf('enhancement', 'What was enhanced or upgraded, and how', '(b)(5)(A)(i)'),
      {
        ...textOf('enhancedKind', 'What it is', '(b)(5)(C)'),
        kind: 'choice',
        choices: ['equipment', 'articles', 'construction'],
      },
      { ...textOf('enhancedUsd', 'What the enhancement or upgrade costs', '(b)(5)(C)'), kind: 'amount' },
      {
        ...textOf('sensitivityRaised', 'Does it raise the sensitivity of the technology?', '(b)(5)(A)'),
        kind: 'flag',
      },
    ],
    keeps: 'upgrade',
    raises: ['enhancement-report'],
    states: {
      enhancedKind: 'enhancedKind',
      enhancedUsd: 'enhancedUsd',
      sensitivityRaised: 'sensitivityRaised',
    },
  },
  {
    ...UPGRADE,
    id: 'upgrade.recertifying',
    title: 'Note that the enhancement is being certified anew',
    cite: '(b)(5)(C)',
    roles: ['analyst', 'legal-adviser'],
    moves: [{ from: ['enhancementFound'], to: 'enhancementRecertifying' }],
    conditions: [underNewCertification],
    asks: [],
    keeps: null,
  },
  {
    ...UPGRADE,
    id: 'upgrade.waited',
    title: 'Record that 45 days have passed since the report, and no certification of its own is due',
    cite: '(b)(5)(A)',
    roles: ['legislative-affairs'],
    moves: [{ from: ['enhancementFound'], to: 'asCertified' }],
    conditions: [enhancementWaited, upgradeIsSmall],
    asks: [],
    keeps: null,
  },
  {
    ...UPGRADE,
    id: 'upgrade.recertified',
    title: 'Record that it was certified anew and issued, and that 45 days have passed since the report',
    cite: '(b)(5)(A); (b)(5)(C)',
    roles: ['legislative-affairs'],
    moves: [{ from: ['enhancementRecertifying'], to: 'asCertified' }],
    conditions: [enhancementWaited, isIssued],
    asks: [],
    keeps: null,
  },
];

/** What is recorded of the delivery. */
export const deliveryActs: readonly ChartAct[] = [
  {
    ...DELIVERY,
    id: 'shipment-notice.requested',
    title: 'Record a joint request to be notified before shipment',
    cite: '(i)',
    roles: ['legislative-affairs'],
    moves: [{ from: ['undelivered', 'delivering'], to: 'same' }],
    conditions: [],
    asks: [
      {
        ...textOf('committee', 'Chairman and ranking member of which committee', '(i)'),
        kind: 'choice',
        choices: ['house-foreign-affairs', 'senate-foreign-relations'],
      },
    ],
    keeps: 'shipment-request',
    raises: ['shipment-notice'],
  },
  {
    ...DELIVERY,
    id: 'delivery.begun',
    title: 'Record that delivery begins',
    cite: '(b)(5)(A); (i)',
    roles: ['analyst', 'post-vetter'],
    moves: [{ from: ['undelivered'], to: 'delivering' }],
    conditions: [isIssued, notProhibited, noEnhancementWaits, shipmentNoticed],
    asks: [dayOf('on', 'First delivery on', '(b)(5)(A)')],
    keeps: 'delivery',
  },
  {
    ...DELIVERY,
    id: 'delivery.completed',
    title: 'Record that everything has been delivered',
    cite: '(b)(5)(A); (i)',
    roles: ['analyst', 'post-vetter'],
    moves: [{ from: ['delivering'], to: 'delivered' }],
    conditions: [isIssued, notProhibited, noEnhancementWaits, shipmentNoticed],
    asks: [dayOf('on', 'Last delivery on', '(b)(5)(A)')],
    keeps: 'delivery-completed',
  },
  {
    ...DELIVERY,
    id: 'misuse.linked',
    rule: 'd10',
    title: 'Link an incident of possible misuse that is handled under section 2753(c)',
    cite: '22 U.S.C. 2753(c)(2)',
    roles: ['analyst', 'post-vetter'],
    moves: [{ from: ['delivering', 'delivered'], to: 'same' }],
    conditions: [],
    asks: [
      {
        ...textOf('incidentIds', 'Incidents on record', '22 U.S.C. 2753(c)(2)'),
        kind: 'ids',
        pointsAt: 'incident',
      },
    ],
    keeps: 'misuse-link',
  },
];
