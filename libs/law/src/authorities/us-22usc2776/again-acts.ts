import type { ChartAct } from '../../charted-procedure.ts';
import { notDelivered, upgradeFound, upgradeIsLarge } from './conditions.ts';
import { textOf } from './fields.ts';

const LAW = { basis: 'law', region: 'notification' } as const;

/** Back to the draft: what changed is notified again; what was withdrawn can be taken up again. */
export const againActs: readonly ChartAct[] = [
  {
    ...LAW,
    id: 'amendment.recorded',
    title: 'Record that the value rises: it is notified again',
    rule: 'd8',
    cite: 'practice; (b)(1)',
    basis: 'policy',
    roles: ['analyst'],
    signed: false,
    moves: [{ from: ['issued', 'issuedInEmergency', 'belowThreshold'], to: 'draft' }],
    conditions: [notDelivered],
    asks: [
      textOf('change', 'What is added or changed', 'practice'),
      {
        ...textOf('majorEquipmentUsd', 'Value of the major defense equipment, with the change', '(b)(1)'),
        kind: 'amount',
      },
      {
        ...textOf('totalUsd', 'Value of all articles and services, with the change', '(b)(1)'),
        kind: 'amount',
      },
    ],
    keeps: 'amendment',
    states: { majorEquipmentUsd: 'majorEquipmentUsd', totalUsd: 'totalUsd' },
    newRound: true,
  },
  {
    ...LAW,
    id: 'new-certification.begun',
    title: 'Go back to certify an enhancement or upgrade as if it were a separate letter of offer',
    rule: 'd8',
    cite: '(b)(5)(C); (c)(4)',
    roles: ['analyst', 'legal-adviser'],
    signed: false,
    moves: [{ from: ['issued', 'issuedInEmergency', 'belowThreshold'], to: 'draft' }],
    conditions: [upgradeFound, upgradeIsLarge, notDelivered],
    asks: [],
    keeps: null,
    newRound: true,
  },
  {
    ...LAW,
    id: 'proposal.withdrawn',
    title: 'Withdraw the proposal',
    rule: 'd1',
    cite: 'practice',
    basis: 'design',
    roles: ['deciding-official', 'analyst'],
    signed: false,
    moves: [
      {
        from: [
          'draft',
          'informalReview',
          'held',
          'formalNotice',
          'reviewPeriod',
          'periodExpired',
          'emergencyCertified',
        ],
        to: 'withdrawn',
      },
    ],
    conditions: [],
    asks: [textOf('why', 'Why', 'practice')],
    keeps: 'withdrawal',
  },
  {
    ...LAW,
    id: 'proposal.resumed',
    title: 'Take the proposal up again',
    rule: 'd1',
    cite: 'practice',
    basis: 'design',
    roles: ['analyst'],
    signed: false,
    moves: [{ from: ['withdrawn'], to: 'draft' }],
    conditions: [],
    asks: [],
    keeps: null,
    newRound: true,
  },
];
