import { longRequest, ok } from '../../e2e/browser/long-request.ts';
import type { Caller } from '../../support/people.ts';
import { signIn } from '../../support/people.ts';
import { DEMO_PASSWORD } from '../../../seeds/index.ts';

const CASE = 'Detention at South Sample, 2025';
/** Rows of the request that are matched, for their results; as many stand open, to be matched. */
export const ROWS = 60;
const ITEMS = 12;

/** Where in the demo the presses are made. */
export interface PressWorld {
  readonly address: string;
  readonly caseId: string;
  readonly proceedingId: string;
  readonly requestId: string;
  readonly informationId: string;
}

/** Who acts, by what stands before the @. */
export const emailOf = (role: string): string => `${role}@plumbline.example`;
export const password = DEMO_PASSWORD;

/** Finds the case of the tour and information in the demo, adds items to be linked and a request to be matched and signed. */
export async function openWorld(address: string): Promise<PressWorld> {
  const [analyst, vetter] = [await entered(address, 'analyst'), await entered(address, 'vetter')];
  const { caseId, proceedingId } = await caseOfTour(analyst);
  for (let n = 0; n < ITEMS; n += 1) await addItem(analyst, caseId, n);
  const requestId = await longRequest(vetter, 'A request of the bench', 2 * ROWS, (row) => row > ROWS);
  const { information } = ok(
    await analyst.get<{ information: { id: string }[] }>('/api/information?limit=1'),
  );
  return { address, caseId, proceedingId, requestId, informationId: information[0]?.id ?? '' };
}

const entered = (address: string, role: string): Promise<Caller> =>
  signIn(address, emailOf(role), DEMO_PASSWORD);

interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly proceedings: readonly { readonly id: string; readonly authorityId: string }[];
}

async function caseOfTour(analyst: Caller): Promise<Pick<PressWorld, 'caseId' | 'proceedingId'>> {
  const { cases } = ok(await analyst.get<{ cases: Listed[] }>('/api/cases?country=QN&limit=200'));
  const found = cases.find(({ title }) => title === CASE);
  const proceedingId = found?.proceedings.find(({ authorityId }) => authorityId === 'us-22usc2378d')?.id;
  if (found === undefined || proceedingId === undefined) throw new Error(`The demo has no case "${CASE}".`);
  return { caseId: found.id, proceedingId };
}

async function addItem(analyst: Caller, caseId: string, n: number): Promise<void> {
  const { file } = ok(
    await analyst.upload<{ file: { id: string } }>(
      '/api/evidence-files',
      `Note ${n} of somebody invented.`,
      'application/octet-stream',
    ),
  );
  const said = {
    ...{ uploadId: file.id, filename: `note-${n}.txt`, title: `Note ${n}`, mediaType: 'text/plain' },
    ...{ marking: 'unclassified', collectedBy: 'Somebody invented' },
  };
  ok(await analyst.send('POST', `/api/cases/${caseId}/evidence`, said));
}
