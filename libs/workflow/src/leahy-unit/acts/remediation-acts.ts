import { defineAct } from '../act.ts';
import type { Situation } from '../act.ts';
import type { LeahyContext } from '../context.ts';
import { REMEDIATION_KINDS, REMEDIATION_STATUSES } from '../context.ts';
import { deciderHasAuthority, fourEyes } from '../conditions/determination-conditions.ts';
import {
  exitNamed,
  governmentActed,
  remedialExitInEffect,
  stepsStillHold,
} from '../conditions/exit-conditions.ts';
import { reportsDelivered } from '../conditions/review-conditions.ts';
import { REINSTATEMENT_GROUNDS } from '../events.ts';
import type { ReinstatementGround } from '../events.ts';
import { choice, id, optional, text } from '../fields.ts';
import { determine, dutiesDue, dutyEffects, endRound, joinAuthors } from '../record.ts';
import { EXIT_STATES } from '../states.ts';
import { signing } from './signing.ts';

const stepRecorded = defineAct({
  type: 'remediation-step.recorded',
  title: 'Record a step by the government',
  rule: 'a12, a19',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['ineligible', 'remediationReview', ...EXIT_STATES, 'restored'], to: 'same' }],
  conditions: [],
  asks: [
    id('stepId', 'The step, with its evidence; the same id records what became of it.'),
    optional(text('personRef', 'The person it concerns, as the case refers to them, such as “Officer 1”.')),
    choice('kind', 'What kind of step. Which kinds suffice is for the person who signs.', REMEDIATION_KINDS),
    choice('status', 'How it stands.', REMEDIATION_STATUSES),
  ],
  edits: ['remediationReview'],
  record: (context, { stepId, personRef, kind, status, actor, at }) => ({
    ...joinAuthors(context, [actor.personId]),
    remediation: [
      ...context.remediation,
      { stepId, personRef: personRef ?? null, kind, status, byPersonId: actor.personId, at },
    ],
  }),
});

const remediationOpened = defineAct({
  type: 'remediation-review.opened',
  title: 'Open the review of what the government did',
  rule: 'a12',
  roles: ['analyst'],
  signed: false,
  moves: [{ from: ['ineligible'], to: 'remediationReview' }],
  conditions: [governmentActed],
  asks: [],
  record: (context, { actor }) => joinAuthors(context, [actor.personId]),
});

const foundInsufficient = defineAct({
  type: 'remediation.found-insufficient',
  title: 'Sign: the steps are not enough; the bar stands',
  rule: 'a20',
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: ['remediationReview'], to: 'ineligible' }],
  conditions: [deciderHasAuthority, fourEyes],
  asks: signing,
  record: (context, event) => ({
    ...endRound(context),
    ...withoutWaitingExit(context),
    determinations: determine(context, event, 'remediation.found-insufficient'),
  }),
});

const restorationDetermined = defineAct({
  type: 'restoration.determined',
  title: 'Sign: restore the unit; it comes off the list',
  rule: 'a18',
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: ['excepted'], to: 'restored' }],
  conditions: [remedialExitInEffect, stepsStillHold, reportsDelivered, deciderHasAuthority, fourEyes],
  asks: signing,
  record: (context, event) => ({
    determinations: determine(context, event, 'restoration.determined'),
    notices: dutiesDue(context, 'restoration', event.at),
  }),
  effects: (after) => [{ kind: 'list-edition-due', change: 'remove' }, ...dutyEffects(after, 'restoration')],
});

/** The ground for a bar to come back must be on record, not only named. */
function groundMissing(value: unknown, { context }: Situation): string | null {
  const [missing, words] = groundsOnRecord(context)[value as ReinstatementGround];
  return missing ? words : null;
}

function groundsOnRecord({
  exit,
  remediation,
  incidents,
  ...context
}: LeahyContext): Record<ReinstatementGround, [boolean, string]> {
  const statuses = [...new Map(remediation.map((step) => [step.stepId, step.status])).values()];
  const limited = exitNamed({ exit, remediation, incidents, ...context }, exit?.kind)?.limited === true;
  return {
    'steps-stopped': [!statuses.includes('stopped'), 'No recorded step has stopped; record that first.'],
    'sham-proceeding': [
      !statuses.includes('sham'),
      'No recorded step is found to be a sham; record that first.',
    ],
    'new-gross-violation': [
      !incidents.some(({ at }) => exit !== null && at > exit.at),
      'No event is linked since the exit; link it first.',
    ],
    'exit-ended': [!limited, 'This exit has no end of its own.'],
  };
}

const barReinstated = defineAct({
  type: 'bar.reinstated',
  title: 'Sign: the bar is back',
  rule: 'a19',
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: [...EXIT_STATES, 'restored'], to: 'ineligible' }],
  conditions: [deciderHasAuthority, fourEyes],
  asks: [
    choice('ground', 'Why the exit no longer holds.', REINSTATEMENT_GROUNDS, { check: groundMissing }),
    ...signing,
  ],
  record: (context, event) => ({
    ...endRound(context),
    reviewSince: event.at,
    exit: null,
    determinations: determine(context, event, `bar.reinstated (${event.ground})`),
    notices: dutiesDue(context, 'bar', event.at),
    publication: null,
  }),
  effects: (after) => [{ kind: 'list-edition-due', change: 'add' }, ...dutyEffects(after, 'bar')],
});

function withoutWaitingExit({ exit, reports }: LeahyContext): Pick<LeahyContext, 'exit' | 'reports'> {
  if (exit?.inEffect !== false) return { exit, reports };
  return {
    exit: null,
    reports: reports.filter(({ determinationId }) => determinationId !== exit.determinationId),
  };
}

/** Acts on what the government does about the violation, restoration, and the way back. */
export const remediationActs = [
  stepRecorded,
  remediationOpened,
  foundInsufficient,
  restorationDetermined,
  barReinstated,
];
