import type { ChartAct } from '../../charted-procedure.ts';
import { dayOf, textOf } from './fields.ts';

const CUSTOM = { basis: 'policy', cite: 'practice', region: 'notification', signed: false } as const;

/** Informal review and holds: custom of the committees and the executive. Nothing in the section asks for them. */
export const customActs: readonly ChartAct[] = [
  {
    ...CUSTOM,
    id: 'informal-review.begun',
    title: 'Send it to the committees for informal review',
    rule: 'd2',
    roles: ['legislative-affairs'],
    moves: [{ from: ['draft'], to: 'informalReview' }],
    conditions: [],
    asks: [{ ...dayOf('sentOn', 'Sent on', 'practice'), basis: 'policy' }],
    keeps: 'informal-review',
  },
  {
    ...CUSTOM,
    id: 'hold.placed',
    title: 'Record a hold by a committee leader',
    rule: 'd2',
    roles: ['legislative-affairs'],
    moves: [{ from: ['informalReview'], to: 'held' }],
    conditions: [],
    asks: [
      textOf('office', 'Office that placed it', 'practice'),
      textOf('words', 'What it asks for', 'practice'),
    ],
    keeps: 'hold',
  },
  {
    ...CUSTOM,
    id: 'hold.lifted',
    title: 'Record that the hold is lifted',
    rule: 'd2',
    roles: ['legislative-affairs'],
    moves: [{ from: ['held'], to: 'informalReview' }],
    conditions: [],
    asks: [textOf('office', 'Office that lifted it', 'practice')],
    keeps: 'hold-lifted',
  },
  {
    ...CUSTOM,
    id: 'hold.overridden',
    title: 'Go on in spite of the hold, which is custom and not law',
    rule: 'd2',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['held'], to: 'informalReview' }],
    conditions: [],
    asks: [],
    keeps: 'hold-overridden',
  },
];
