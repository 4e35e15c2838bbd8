import { findInstrument } from '#law';
import type { Facts } from '#law';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { transferFacts } from './transfer-facts.ts';
import type { ListedTransfer, TransferFile, TransferQuery } from './transfer-store.ts';

export interface ListTransfers extends Omit<TransferQuery, 'countries'> {
  readonly country?: string | undefined;
}

/** The transfers of the person's portfolio, oldest first. */
export const listTransfers = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'transfer.read',
    async (actor, { country, ...query }: ListTransfers): Promise<Outcome<readonly ListedTransfer[]>> => {
      if (country !== undefined && !coversCountry(actor, country)) return done([]);
      const own = actor.portfolio === 'all' ? undefined : actor.portfolio;
      return done(
        await views.transfers.list({ ...query, countries: country === undefined ? own : [country] }),
      );
    },
  );

/** A transfer with its sheets and movements, and the facts that the laws see of it today. */
export interface ShownTransfer extends TransferFile {
  readonly facts: Facts;
}

/** One transfer, where its case is open to this person. */
export const showTransfer = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'transfer.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<ShownTransfer>> => {
      const file = isUuid(id) ? await views.transfers.byId(id) : undefined;
      if (file === undefined || !coversCountry(actor, file.country)) return notFound('transfer', id);
      const access = await views.caseAccess.requireAccess(actor, file.caseId);
      if (!access.ok) return access;
      const [instrument, sheet] = [findInstrument(file.instrumentId), file.sheets.at(-1)?.sheet];
      if (instrument === undefined || sheet === undefined) throw new Error(`Transfer ${id} is damaged.`);
      const purchaser = await views.transfers.purchaserGroup(file.country, clock.now().slice(0, 10));
      return done({ ...file, facts: transferFacts(file, sheet, { instrument, purchaser }) });
    },
  );
