import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Views } from '../kernel/views.ts';
import type { CaseEntry } from './case-record.ts';
import { caseRecord } from './case-record.ts';
import type { ReplayedProceeding } from './replay-proceeding.ts';
import { replayProceeding } from './replay-proceeding.ts';

export interface ReplayReport {
  readonly caseId: string;
  readonly agrees: boolean;
  readonly proceedings: readonly ReplayedProceeding[];
}

/**
 * Rebuilds every proceeding of a case from the case's ledger entries alone and compares it with what is stored. It finds a
 * proceeding that was changed or removed without an act. Whether the entries themselves are as they were written is for
 * `verifyWholeLedger`. Says where a difference is and never what stands there. Changes nothing.
 */
export const replayCase = ({ views }: Pick<Ports, 'views'>) =>
  useCase('ledger.read', async (_actor, { caseId }: { caseId: string }): Promise<Outcome<ReplayReport>> => {
    const stored = isUuid(caseId) ? await views.proceedings.ofCase(caseId) : [];
    const entries = isUuid(caseId) ? await caseRecord(views, caseId) : [];
    if (entries.length === 0) return notFound('case', caseId);
    const known = new Set(stored.map(({ id }) => id));
    const removed = await gone(
      views,
      entries.filter(({ act, data }) => act === 'proceeding.opened' && !known.has(idIn(data))),
    );
    const proceedings = [...stored.map((record) => replayProceeding(record, entries)), ...removed];
    return done({ caseId, agrees: proceedings.every(({ agrees }) => agrees), proceedings });
  });

const idIn = (data: CaseEntry['data']): string => String(data['proceedingId']);

/** Proceedings whose opening is on record and that are not there. One that was opened since the read is there by now. */
async function gone(
  { proceedings }: Pick<Views, 'proceedings'>,
  openings: readonly CaseEntry[],
): Promise<readonly ReplayedProceeding[]> {
  const faults = ['Its opening is in the ledger, and nothing is stored of it.'];
  const found: ReplayedProceeding[] = [];
  for (const { data } of openings)
    if ((await proceedings.byId(idIn(data))) === undefined)
      found.push({
        ...{ proceedingId: idIn(data), authorityId: String(data['authorityId']) },
        ...{ acts: 0, agrees: false, faults },
      });
  return found;
}
