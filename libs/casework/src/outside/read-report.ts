import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { EvidenceBytes } from '../evidence/read-evidence-file.ts';
import type { ReceivedFile } from '../evidence/receive-file.ts';
import type { ShownReport } from './outside-store.ts';
import type { ReportFile } from './outside.ts';

/** What was sent without an account beside its text: when, where, files, and what was added later. Refuses other information. */
export const readReport = ({ unitOfWork, views }: Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase(
    'information.read',
    async (actor, { informationId }: { readonly informationId: string }): Promise<Outcome<ShownReport>> => {
      const open = await unitOfWork.run(actor, (transaction) => find(transaction, actor, informationId));
      if (!open.ok) return open;
      const report = await views.outside.report(informationId);
      return report === undefined ? notFound('report', informationId) : done(report);
    },
  );

/** How the sender may be reached, for a reason that is kept with who asked; null where nothing was left. */
export const readReportContact = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase(
    'information.contact',
    async (
      actor,
      { informationId, reason }: { readonly informationId: string; readonly reason: string },
    ): Promise<Outcome<string | null>> => {
      const fault = textFault('reason', reason, 2_000);
      if (fault)
        return refused('invalid', 'report.no-reason', 'Reading how a sender may be reached needs a reason.', {
          faults: [fault],
        });
      return unitOfWork.run(actor, async (transaction) => {
        const open = await find(transaction, actor, informationId);
        if (!open.ok) return open;
        const { outside, ledger } = transaction;
        const data = { informationId, reason };
        await ledger.append({ chain: `information:${informationId}`, act: 'report-contact.read', data });
        return done(await outside.contactOf(informationId));
      });
    },
  );

/**
 * Takes a file of a report over as a file received, so that its taker can add it to a case as evidence. The bytes are the
 * same under the same hash; that it came from outside is in the ledger.
 */
export const takeReportFile = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase(
    'evidence.add',
    async (actor, { fileId }: { readonly fileId: string }): Promise<Outcome<ReceivedFile>> =>
      unitOfWork.run(actor, async (transaction) => {
        const found = await findFile(transaction, actor, fileId);
        if (!found.ok) return found;
        const { sha256, size, mediaType, informationId } = found.value;
        const upload = { id: ids.next(), sha256, size, mediaType };
        const { entryId } = await transaction.ledger.append({
          chain: `upload:${upload.id}`,
          act: 'report-file.taken',
          data: { ...upload, informationId, fileId },
        });
        await transaction.evidence.addUpload({ ...upload, entryId });
        return done(upload);
      }),
  );

/** The bytes of a file of a report. Who read it is in the ledger. It is for saving, never for showing. */
export const readReportFile = ({ unitOfWork, files }: Pick<Ports, 'unitOfWork' | 'files'>) =>
  useCase(
    'information.read',
    async (
      actor,
      { fileId }: { readonly fileId: string },
    ): Promise<Outcome<{ readonly file: ReportFile } & Pick<EvidenceBytes, 'open'>>> => {
      const found = await unitOfWork.run(actor, async (transaction) => {
        const file = await findFile(transaction, actor, fileId);
        if (!file.ok) return file;
        const { informationId, sha256 } = file.value;
        const data = { informationId, fileId, sha256 };
        await transaction.ledger.append({
          chain: `information:${informationId}`,
          act: 'report-file.read',
          data,
        });
        return file;
      });
      if (!found.ok) return found;
      const file = found.value;
      return (await files.has(file.sha256))
        ? done({ file, open: (part) => files.open(file.sha256, part) })
        : notFound('file', fileId);
    },
  );

type Stores = Pick<Transaction, 'information' | 'outside'>;

async function find({ information }: Stores, actor: Actor, id: string): Promise<Outcome<true>> {
  const found = isUuid(id) ? await information.byId(id) : undefined;
  return found === undefined || !coversCountry(actor, found.country)
    ? notFound('information', id)
    : done(true);
}

async function findFile(stores: Stores, actor: Actor, fileId: string): Promise<Outcome<ReportFile>> {
  const file = isUuid(fileId) ? await stores.outside.fileById(fileId) : undefined;
  if (file === undefined) return notFound('file', fileId);
  const open = await find(stores, actor, file.informationId);
  return open.ok ? done(file) : notFound('file', fileId);
}
