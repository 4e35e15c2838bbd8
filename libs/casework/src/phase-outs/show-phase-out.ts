import type { AmountKind, PhaseOutCell, PhaseOutPlan } from '#law';
import { AMOUNT_KINDS, computePhaseOut } from '#law';
import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { csvLine } from '../requests/csv-line.ts';
import type { PhaseOutEntry, PhaseOutFilter, PhaseOutHead } from './phase-out-store.ts';

/** A cell with all that was ever said of it, oldest first; the last of each kind holds. */
export interface ShownCell extends PhaseOutCell {
  readonly record: readonly PhaseOutEntry[];
}

/** A phase-out as it stands, with everything on record about it. */
export interface ShownPhaseOut extends PhaseOutHead {
  readonly plan: PhaseOutPlan;
  /** Every plan, oldest first; the last one stands. */
  readonly plans: readonly PhaseOutEntry[];
  readonly cells: readonly ShownCell[];
  readonly warnings: readonly string[];
  /** Sales in place of the grant, oldest first. */
  readonly replacements: readonly PhaseOutEntry[];
}

/** Phase-outs of the portfolio, oldest first. */
export const listPhaseOuts = ({ views }: Pick<Ports, 'views'>) =>
  useCase('phase-out.read', async (actor, filter: PhaseOutFilter) =>
    done(await views.phaseOuts.list(actor, filter)),
  );

/** The schedule of a phase-out: what was planned, and what was requested, appropriated and obligated beside it. */
export const showPhaseOut = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'phase-out.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownPhaseOut>> => {
      const found = isUuid(id) ? await views.phaseOuts.byId(id) : undefined;
      if (found === undefined || !coversCountry(actor, found.head.country)) return notFound('phase-out', id);
      return done(shownPhaseOut(found.head, found.entries));
    },
  );

function shownPhaseOut(head: PhaseOutHead, entries: readonly PhaseOutEntry[]): ShownPhaseOut {
  const plans = entries.filter(({ said }) => said.kind === 'plan');
  const last = plans.at(-1)?.said;
  if (last?.kind !== 'plan') throw new Error(`The phase-out ${head.id} has no plan.`);
  const { plan } = last;
  const { cells, warnings } = computePhaseOut(plan, {
    amounts: entries.flatMap(({ said }) => (isAmount(said) ? [said] : [])),
    payments: entries.flatMap(({ said }) => (said.kind === 'payment' ? [said] : [])),
  });
  const withRecord = cells.map((cell) => ({
    ...cell,
    record: entries.filter(({ said }) => isOf(said, cell)),
  }));
  const replacements = entries.filter(({ said }) => said.kind === 'replacement');
  return { ...head, plan, plans, cells: withRecord, warnings, replacements };
}

type Said = PhaseOutEntry['said'];

const isAmount = (said: Said): said is Extract<Said, { readonly kind: AmountKind }> =>
  AMOUNT_KINDS.some((kind) => kind === said.kind);

const isOf = (said: Said, { instrumentId, fiscalYear }: PhaseOutCell): boolean =>
  said.kind !== 'plan' &&
  said.kind !== 'replacement' &&
  said.instrumentId === instrumentId &&
  said.fiscalYear === fiscalYear;

const COLUMNS = [
  'fiscal year',
  'instrument',
  'baseline',
  'planned',
  ...AMOUNT_KINDS,
  ...AMOUNT_KINDS.map((kind) => `${kind} less planned`),
  'protected',
  'payments due',
  'warnings',
];

/** The schedule as CSV (RFC 4180) in whole US dollars; what is not on record is empty, never zero. */
export function phaseOutCsv({ cells }: Pick<ShownPhaseOut, 'cells'>): string {
  return [csvLine(COLUMNS), ...cells.map(csvRow)].join('');
}

/** Numbers stand unquoted, so that a variance below zero stays a number in a spreadsheet. */
function csvRow({ fiscalYear, instrumentId, warnings, ...cell }: ShownCell): string {
  const { baseline, planned, amounts, variance, protectedUsd, paymentsDue } = cell;
  const numbers = [
    ...[baseline, planned],
    ...AMOUNT_KINDS.map((kind) => amounts[kind]),
    ...AMOUNT_KINDS.map((kind) => variance[kind]),
    ...[protectedUsd, paymentsDue],
  ];
  return `${[fiscalYear, instrumentId, ...numbers.map((usd) => usd ?? '')].join(',')},${csvLine([warnings.join(' ')])}`;
}
