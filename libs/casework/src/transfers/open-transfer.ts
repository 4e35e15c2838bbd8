import { findInstrument } from '#law';
import type { CaseRecord } from '../cases/case.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { outsidePortfolio } from '../kernel/outside-portfolio.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { excerpt } from '../kernel/text-fault.ts';
import { refuseFaults, unknownCountry } from '../consequences/read-asked.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { Transfer, TransferSheet } from './transfer.ts';

export interface OpenTransfer {
  readonly instrumentId: string;
  /** The receiving unit … */
  readonly unitId?: string | undefined;
  /** … or the country itself, ISO 3166 alpha-2. One of the two. */
  readonly country?: string | undefined;
  readonly sheet: TransferSheet;
}

/** A transfer that was opened, with its case. */
export interface OpenedTransfer extends Transfer {
  readonly sheet: TransferSheet;
}

/**
 * Opens the record of a transfer, and the case on it. Whoever opens it declares their conflict of interest like everybody
 * else before reading on. Refuses an instrument that is not in the catalogue, and a sheet with a field that is wrong.
 */
export const openTransfer = ({ unitOfWork, views, ids }: Pick<Ports, 'unitOfWork' | 'views' | 'ids'>) =>
  useCase('transfer.record', async (actor, ask: OpenTransfer): Promise<Outcome<OpenedTransfer>> => {
    const wrong = refuseFaults('transfer.invalid', faultsOf(ask)) ?? (await strangeCountry(views, ask));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const recipient = await recipientOf(transaction, actor, ask);
      if (!recipient.ok) return recipient;
      const [id, caseId] = [ids.next(), ids.next()];
      const by = { openedAt: transaction.transfers.at, openedBy: actor.accountId };
      const transfer = { id, caseId, instrumentId: ask.instrumentId, ...recipient.value, ...by };
      await keep(transaction, transfer, ask.sheet);
      return done({ ...transfer, sheet: ask.sheet });
    });
  });

type Recipient = Pick<Transfer, 'country' | 'unitId'>;

async function recipientOf(
  { units }: Transaction,
  actor: Actor,
  { unitId, country }: OpenTransfer,
): Promise<Outcome<Recipient>> {
  if (unitId === undefined) return countryOf(actor, country ?? '');
  const unit = (await units.standingFor([unitId])).get(unitId);
  if (unit === undefined || !coversCountry(actor, unit.country)) return notFound('unit', unitId);
  return done({ country: unit.country, unitId: unit.id });
}

const countryOf = (actor: Actor, country: string): Outcome<Recipient> =>
  coversCountry(actor, country) ? done({ country, unitId: null }) : outsidePortfolio(country);

async function keep(transaction: Transaction, transfer: Transfer, sheet: TransferSheet): Promise<void> {
  const { cases, transfers, ledger } = transaction;
  const { id: transferId, caseId: id, country, openedAt, openedBy } = transfer;
  const file: CaseRecord = {
    ...{ id, subject: 'transfer', unitId: null, unidentified: null, transferId, country, title: sheet.title },
    ...{ openedAt, openedBy, closedAt: null, revision: 1 },
  };
  await cases.add(file);
  await transfers.add(transfer);
  const version = { version: 1, sheet, because: 'As opened.', recordedAt: openedAt, recordedBy: openedBy };
  await transfers.addSheet(transferId, version);
  await ledger.append({ chain: `case:${id}`, act: 'case.opened', data: { case: file } });
  await ledger.append({ chain: `case:${id}`, act: 'transfer.opened', data: { transfer, sheet } });
}

function faultsOf({ instrumentId, unitId, country, sheet }: OpenTransfer) {
  const known = findInstrument(instrumentId) !== undefined;
  const instrument = {
    where: 'instrumentId',
    found: excerpt(instrumentId),
    expected: 'an instrument of the catalogue (GET /api/instruments)',
  };
  const one = (unitId === undefined) !== (country === undefined);
  const recipient = {
    where: 'unitId',
    found: unitId === undefined ? 'no recipient' : 'two recipients',
    expected: 'the receiving unit, or in "country" the country itself',
  };
  const id = { where: 'unitId', found: excerpt(unitId ?? ''), expected: 'the id of a unit' };
  return [
    ...(known ? [] : [instrument]),
    ...(one ? [] : [recipient]),
    ...(unitId === undefined || isUuid(unitId) ? [] : [id]),
    ...sheetFaults(sheet),
  ];
}

const strangeCountry = async (views: Ports['views'], { country }: OpenTransfer) =>
  country === undefined ? undefined : unknownCountry(views, country);
