import type { ExitClass } from '#law';
import { defineAct } from '../act.ts';
import type { ActOf, Field, Situation } from '../act.ts';
import type { LeahyContext, PinnedExit } from '../context.ts';
import { certified, deciderHasAuthority, fourEyes } from '../conditions/determination-conditions.ts';
import {
  consultedForExit,
  exitBelongsToThisLaw,
  exitConditionsMet,
  exitFromHere,
  exitNamed,
  noExitWaits,
  stepsSupportExit,
} from '../conditions/exit-conditions.ts';
import type { Signed } from '../../who-and-when.ts';
import type { ExitPayload } from '../events.ts';
import { date, id, ids, text } from '../fields.ts';
import { determine, endRound } from '../record.ts';
import type { LeahyState } from '../states.ts';
import { signing } from './signing.ts';

type ExitEvent = 'exception.determined' | 'waiver.granted' | 'carve-out.granted';

const isLimited = ({ context, params }: Situation) => exitNamed(context, params['exit'])?.limited === true;
const reportComesFirst = ({ context, params }: Situation) =>
  exitNamed(context, params['exit'])?.report?.due === 'before-it-counts';

const notYetPast = (value: unknown, { at }: Situation): string | null =>
  typeof value === 'string' && value >= at.slice(0, 10) ? null : 'It must not be over before it begins.';

const asks: readonly Field[] = [
  id('exit', "Which of this law's exits."),
  text('scope', 'What it covers: which assistance, for what purpose.', { askedWhen: isLimited }),
  date('until', 'The last day on which it holds.', { askedWhen: isLimited, check: notYetPast }),
  ...signing,
];

const variants =
  (kind: ExitClass) =>
  ({ procedure }: LeahyContext): readonly Readonly<Record<string, string>>[] => {
    const own = procedure.exits.filter((exit) => exit.class === kind).map((exit) => ({ exit: exit.kind }));
    return own.length > 0 ? own : [{ exit: kind }];
  };

const exitAct = (
  type: ExitEvent,
  kind: ExitClass,
  to: LeahyState,
  said: { title: string; rule: string },
): ActOf<ExitEvent> =>
  defineAct({
    type,
    ...said,
    roles: ['deciding-official'],
    signed: true,
    moves: [
      {
        from: ['remediationReview'],
        to: 'same',
        when: { id: 'report-comes-first', holds: reportComesFirst },
      },
      { from: ['ineligible', 'remediationReview'], to },
    ],
    conditions: [
      exitBelongsToThisLaw(kind),
      exitFromHere,
      exitConditionsMet,
      stepsSupportExit,
      consultedForExit,
      noExitWaits,
      certified,
      deciderHasAuthority,
      fourEyes,
    ],
    asks,
    variants: variants(kind),
    record: (context, event) => takeExit(context, event, type),
    effects: (after, { at }) => clockOf(after, at),
  });

function takeExit(context: LeahyContext, event: Signed & ExitPayload, type: string): Partial<LeahyContext> {
  const exit = exitNamed(context, event.exit);
  if (exit === undefined)
    throw new Error(
      `The exit "${event.exit}" passed the guards of ${context.procedure.citation} and does not exist.`,
    );
  const inEffect = exit.report?.due !== 'before-it-counts';
  const { determinationId, signatureId, at, scope = null, until = null } = event;
  return {
    ...(inEffect ? endRound(context) : {}),
    determinations: determine(context, event, `${type} (${exit.kind})`),
    exit: { kind: exit.kind, class: exit.class, determinationId, signatureId, at, scope, until, inEffect },
    reports: [...context.reports, ...reportOf(exit, event)],
  };
}

function reportOf({ kind, report }: PinnedExit, { determinationId, at }: Signed) {
  if (report === null) return [];
  const { due, clockId } = report;
  return [{ exit: kind, determinationId, due, clockId, since: at, reportId: null, deliveredAt: null }];
}

function clockOf({ exit, procedure }: LeahyContext, at: string) {
  const clockId = procedure.exits.find(({ kind }) => kind === exit?.kind)?.report?.clockId;
  return clockId ? [{ kind: 'clock-started' as const, clockId, from: at }] : [];
}

const waitingReport = ({ reports }: LeahyContext) =>
  reports.findLast(({ deliveredAt }) => deliveredAt === null);

/** The report that is due must hold all its parts. */
function partsMissing(value: unknown, { context }: Situation): string | null {
  const waiting = waitingReport(context);
  if (waiting === undefined) return 'No report is due.';
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const missing = (exitNamed(context, waiting.exit)?.report?.contentIds ?? []).filter(
    (part) => !given.includes(part),
  );
  return missing.length === 0 ? null : `The report lacks ${missing.join(', ')}.`;
}

const exitWaits = ({ context }: Situation): boolean => context.exit?.inEffect === false;
const waitsAs =
  (kind: ExitClass) =>
  (situation: Situation): boolean =>
    exitWaits(situation) && situation.context.exit?.class === kind;

const reportDelivered = defineAct({
  type: 'report.delivered',
  title: 'Certify that the report on the exit is delivered',
  rule: 'a13 to a16',
  roles: ['legislative-affairs'],
  signed: true,
  moves: [
    {
      from: ['remediationReview'],
      to: 'excepted',
      when: { id: 'exception-waits', holds: waitsAs('exception') },
    },
    { from: ['remediationReview'], to: 'waived', when: { id: 'waiver-waits', holds: waitsAs('waiver') } },
    {
      from: ['remediationReview'],
      to: 'carveOut',
      when: { id: 'carve-out-waits', holds: waitsAs('carve-out') },
    },
    { from: ['remediationReview', 'ineligible', 'excepted', 'waived', 'carveOut', 'restored'], to: 'same' },
  ],
  conditions: [fourEyes],
  asks: [
    id('reportId', 'The report as it was delivered.'),
    ids('contentIds', 'The required parts that it holds.', { check: partsMissing }),
    id('signatureId', 'Your signature.'),
  ],
  record: (context, { reportId, at }) => {
    const waiting = waitingReport(context);
    const counts =
      context.exit?.inEffect === false && waiting?.determinationId === context.exit.determinationId;
    return {
      ...(counts && context.exit ? { ...endRound(context), exit: { ...context.exit, inEffect: true } } : {}),
      reports: context.reports.map((one) => (one === waiting ? { ...one, reportId, deliveredAt: at } : one)),
    };
  },
  effects: ({ reports }, { reportId }) => {
    const clockId = reports.find((one) => one.reportId === reportId)?.clockId;
    return clockId ? [{ kind: 'clock-stopped', clockId }] : [];
  },
});

/** The exits, each only as its own law gives it, and their reports. */
export const exitActs = [
  exitAct('exception.determined', 'exception', 'excepted', {
    title: 'Sign an exception of this law',
    rule: 'a13, a14, a15',
  }),
  exitAct('waiver.granted', 'waiver', 'waived', { title: 'Sign a waiver', rule: 'a16' }),
  exitAct('carve-out.granted', 'carve-out', 'carveOut', { title: 'Sign a carve-out', rule: 'a17' }),
  reportDelivered,
];
