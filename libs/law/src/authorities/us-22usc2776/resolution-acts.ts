import type { ChartAct, ChartRegion } from '../../charted-procedure.ts';
import { notDelivered } from './conditions.ts';
import { dayOf, textOf } from './fields.ts';

/** The course of a joint resolution. Only its enactment stops anything. */
export const resolutionRegion: ChartRegion = {
  id: 'resolution',
  title: 'Joint resolution to prohibit it',
  initial: 'noResolution',
  states: [
    { id: 'noResolution', words: 'No joint resolution is pending.', cite: '(b)(1)', says: 'nothing' },
    {
      id: 'introduced',
      words: 'A joint resolution has been introduced. That stops nothing.',
      cite: '(b)(1); (b)(2)',
      says: 'nothing',
    },
    {
      id: 'reported',
      words: 'A committee has reported the joint resolution, or was discharged. That stops nothing.',
      cite: '(b)(2); (b)(3)',
      says: 'nothing',
    },
    {
      id: 'passed',
      words: 'Both houses have passed the joint resolution; it is not law yet.',
      cite: '(b)(1)',
      says: 'nothing',
    },
    {
      id: 'vetoed',
      words: 'The President has vetoed the joint resolution; it is not law unless both houses override.',
      cite: '(b)(1)',
      says: 'nothing',
    },
    {
      id: 'prohibited',
      words: 'A joint resolution that prohibits it has been enacted.',
      cite: '(b)(1); (c)(2)',
      says: 'bars',
    },
    {
      id: 'blockedByLaw',
      words: 'A later law blocks it; what was not delivered is not delivered.',
      cite: '(b)(1)',
      says: 'bars',
    },
  ],
};

const RECORD = {
  basis: 'law',
  region: 'resolution',
  rule: 'd5',
  roles: ['legislative-affairs'],
  signed: false,
  conditions: [],
} as const;
const SIGN = { ...RECORD, roles: ['legislative-affairs', 'deciding-official'], signed: true } as const;

const asks = (words: string, cite: string): ChartAct['asks'] => [
  textOf('resolution', 'Number of the joint resolution', cite),
  dayOf('on', words, cite),
];
const lawAsks = (cite: string): ChartAct['asks'] => [
  textOf('publicLaw', 'The law, as cited', cite),
  dayOf('on', 'Enacted on', cite),
];

/** What is recorded of it. */
export const resolutionActs: readonly ChartAct[] = [
  {
    ...RECORD,
    id: 'resolution.introduced',
    title: 'Record that a joint resolution was introduced',
    cite: '(b)(2)',
    moves: [
      { from: ['noResolution'], to: 'introduced' },
      { from: ['introduced', 'reported', 'passed', 'vetoed'], to: 'same' },
    ],
    asks: asks('Introduced on', '(b)(2)'),
    keeps: 'resolution',
  },
  {
    ...RECORD,
    id: 'resolution.reported',
    title: 'Record that the committee reported it, or was discharged',
    cite: '(b)(2); (b)(3)',
    moves: [{ from: ['introduced'], to: 'reported' }],
    asks: asks('Reported or discharged on', '(b)(2)'),
    keeps: 'resolution-reported',
  },
  {
    ...RECORD,
    id: 'resolution.passed',
    title: 'Record that both houses passed it',
    cite: '(b)(1)',
    moves: [{ from: ['introduced', 'reported'], to: 'passed' }],
    asks: asks('Passed by the second house on', '(b)(1)'),
    keeps: 'resolution-passed',
  },
  {
    ...RECORD,
    id: 'resolution.vetoed',
    title: 'Record that the President vetoed it',
    cite: '(b)(1)',
    moves: [{ from: ['passed'], to: 'vetoed' }],
    asks: asks('Vetoed on', '(b)(1)'),
    keeps: 'resolution-vetoed',
  },
  {
    ...RECORD,
    id: 'resolution.failed',
    title: 'Record that it failed or lapsed',
    cite: '(b)(1)',
    moves: [{ from: ['introduced', 'reported', 'passed', 'vetoed'], to: 'noResolution' }],
    asks: asks('Failed or lapsed on', '(b)(1)'),
    keeps: 'resolution-failed',
  },
  {
    ...SIGN,
    id: 'resolution.enacted',
    title: 'Record that the joint resolution was enacted',
    cite: '(b)(1); (c)(2)',
    conditions: [notDelivered],
    moves: [{ from: ['passed', 'vetoed'], to: 'prohibited' }],
    asks: lawAsks('(b)(1); (c)(2)'),
    keeps: 'enactment',
  },
  {
    ...SIGN,
    id: 'law.blocked',
    rule: 'd9',
    title: 'Record that a later law blocks it before delivery',
    cite: '(b)(1)',
    conditions: [notDelivered],
    moves: [{ from: ['noResolution', 'introduced', 'reported', 'passed', 'vetoed'], to: 'blockedByLaw' }],
    asks: lawAsks('(b)(1)'),
    keeps: 'block',
  },
  {
    ...SIGN,
    id: 'law.lifted',
    rule: 'd9',
    title: 'Record that a later law lifts the prohibition',
    cite: '(b)(1)',
    moves: [{ from: ['prohibited', 'blockedByLaw'], to: 'noResolution' }],
    asks: lawAsks('(b)(1)'),
    keeps: 'lifting-law',
  },
];
