import { findInstrument, isFiscalYear, isWholeUsd } from '#law';
import { refuseFaults, textFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { PhaseOutHead, PhaseOutSaid } from './phase-out-store.ts';
import type { AskedPlan } from './plan-from-ask.ts';
import { planFromAsk } from './plan-from-ask.ts';

interface Recording {
  readonly phaseOutId: string;
  /** The revision that was read. */
  readonly revision: number;
  /** Where it was taken from: the request, the act, the record of obligations, the sale. */
  readonly source: string;
}

export type RevisePlan = Recording & { readonly plan: AskedPlan; readonly reasons: string };
export type RecordAmount = Recording & { readonly said: Exclude<PhaseOutSaid, { readonly kind: 'plan' }> };
export type Recorded = { readonly id: string; readonly revision: number };

/** Puts a new plan on record. The earlier ones stay on view; amounts on record are not touched. */
export const revisePlan = ({ unitOfWork, views, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'ids'>) =>
  useCase('phase-out.record', async (actor, ask: RevisePlan): Promise<Outcome<Recorded>> => {
    const { plan: asked, reasons, source } = ask;
    const wrong = refuseFaults('phase-out.invalid', textFaults({ reasons, source }));
    if (wrong !== undefined) return wrong;
    const plan = await planFromAsk(views, asked);
    if (!plan.ok) return plan;
    const said = { kind: 'plan', plan: plan.value, reasons, baselineId: asked.baselineId ?? null } as const;
    return unitOfWork.run(actor, (transaction) => record(transaction, ids.next(), actor, { ...ask, said }));
  });

/**
 * Puts an amount, a payment still due or a replacing sale on record, with its source. A later one for the same cell holds
 * and the earlier stays on view. Refuses a cell that the plan does not have, and a page that is stale.
 */
export const recordInPhaseOut = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('phase-out.record', async (actor, ask: RecordAmount): Promise<Outcome<Recorded>> => {
    const faults = [...textFaults({ source: ask.source }), ...saidFaults(ask.said)];
    const wrong = refuseFaults('phase-out.invalid', faults);
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, (transaction) => record(transaction, ids.next(), actor, ask));
  });

async function record(
  transaction: Transaction,
  entryId: string,
  actor: Actor,
  { phaseOutId, revision, source, said }: Recording & { readonly said: PhaseOutSaid },
): Promise<Outcome<Recorded>> {
  const { phaseOuts, ledger } = transaction;
  const head = isUuid(phaseOutId) ? await phaseOuts.hold(phaseOutId) : undefined;
  if (head === undefined || !coversCountry(actor, head.country)) return notFound('phase-out', phaseOutId);
  if (head.revision !== revision) return stale(head);
  const wrong = await groundFaults(transaction, head, said);
  if (wrong !== undefined) return wrong;
  const sequence = revision + 1;
  await phaseOuts.addEntry(phaseOutId, { id: entryId, sequence, source, said });
  const data = { id: entryId, phaseOutId, said, source, revision: sequence };
  await ledger.append({ chain: `phase-out:${phaseOutId}`, act: `phase-out.${ACTS[said.kind]}`, data });
  return done({ id: entryId, revision: sequence });
}

const ACTS: Readonly<Record<PhaseOutSaid['kind'], string>> = {
  plan: 'replanned',
  requested: 'amount-requested',
  appropriated: 'amount-appropriated',
  obligated: 'amount-obligated',
  payment: 'payment-recorded',
  replacement: 'replacement-recorded',
};

const stale = ({ revision }: PhaseOutHead) =>
  refused(
    'stale',
    'phase-out.moved-on',
    'Something was put on record here since you read it; read it again.',
    {
      meanwhile: { revision },
    },
  );

/** What the record itself does not have: an instrument that the plan leaves out, a transfer or notification that is none. */
async function groundFaults(transaction: Transaction, head: PhaseOutHead, said: PhaseOutSaid) {
  if (said.kind === 'plan') return undefined;
  const plan = await transaction.phaseOuts.plan(head.id);
  const known = (plan?.lines ?? []).map((line) => line.instrumentId);
  const isPlanned = said.kind === 'replacement' || known.includes(said.instrumentId);
  return refuseFaults('phase-out.invalid', [
    ...fault(isPlanned, 'instrumentId', said.instrumentId, `an instrument of the plan: ${known.join(', ')}`),
    ...(await linkFaults(transaction, head, said)),
  ]);
}

/** A sale that is linked goes to the same recipient, and so does its notification. */
async function linkFaults(
  { transfers, proceedings }: Transaction,
  { country }: PhaseOutHead,
  said: PhaseOutSaid,
): Promise<readonly Fault[]> {
  const { transferId, notificationId } = linksOf(said);
  const transfer = transferId === null ? undefined : await transfers.lock(transferId);
  const notice = notificationId === null ? undefined : await proceedings.lock(notificationId);
  const here = (link: string | null, found: { readonly country: string } | undefined): boolean =>
    link === null || found?.country === country;
  const expected = 'of this recipient, on record';
  return [
    ...fault(here(transferId, transfer), 'transferId', transferId ?? '', `a transfer ${expected}`),
    ...fault(
      here(notificationId, notice),
      'notificationId',
      notificationId ?? '',
      `a proceeding ${expected}`,
    ),
  ];
}

const linksOf = (said: PhaseOutSaid) => ({
  transferId: 'transferId' in said ? said.transferId : null,
  notificationId: 'notificationId' in said ? said.notificationId : null,
});

function saidFaults(said: Exclude<PhaseOutSaid, { readonly kind: 'plan' }>): readonly Fault[] {
  const { instrumentId, fiscalYear, usd } = said;
  const missing = usd === null && said.kind !== 'replacement';
  const texts = {
    ...(said.kind === 'payment' && { sale: said.sale }),
    ...(said.kind === 'replacement' && { words: said.words }),
  };
  return [
    ...textFaults(texts),
    ...fault(
      findInstrument(instrumentId) !== undefined,
      'instrumentId',
      instrumentId,
      'an instrument of the catalogue',
    ),
    ...fault(isFiscalYear(fiscalYear), 'fiscalYear', String(fiscalYear), 'a fiscal year, such as 2029'),
    ...fault(!missing && (usd === null || isWholeUsd(usd)), 'usd', String(usd), 'whole US dollars'),
    ...idFaults(said),
  ];
}

const idFaults = (said: PhaseOutSaid): readonly Fault[] =>
  Object.entries(linksOf(said)).flatMap(([where, id]) =>
    fault(id === null || isUuid(id), where, id ?? '', 'an identifier'),
  );

const fault = (holds: boolean, where: string, found: string, expected: string): readonly Fault[] =>
  holds ? [] : [{ where, found: excerpt(found), expected }];
