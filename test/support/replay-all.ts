import type { ReplayReport } from '#casework';
import { replayCase } from '#casework';
import type { TestCore } from './core.ts';
import { valueOf } from './core.ts';

/** What replaying every case of the database gives, oldest case first. */
export async function replayAll(core: TestCore): Promise<readonly ReplayReport[]> {
  const inspector = await core.person('inspector', { office: 'inspectorate' });
  const { rows } = await core.owner.query<{ id: string }>('select id from cases order by id');
  const reports: ReplayReport[] = [];
  for (const { id: caseId } of rows)
    reports.push(valueOf(await replayCase(core.ports)(inspector, { caseId })));
  return reports;
}

/** Every fault of these reports; empty where all that is stored is what the record gives. */
export const faultsIn = (reports: readonly ReplayReport[]): readonly string[] =>
  reports.flatMap(({ proceedings }) =>
    proceedings.flatMap(({ authorityId, faults }) => faults.map((fault) => `${authorityId}: ${fault}`)),
  );
