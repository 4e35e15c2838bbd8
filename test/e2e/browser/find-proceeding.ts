import { DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { TestApi } from '../../support/api.ts';
import { signIn } from '../../support/people.ts';

/** A proceeding of the demo, and its case. */
export interface Found {
  readonly caseId: string;
  readonly id: string;
}

/** The proceeding under State's law in the case with this title. Throws where there is none. */
export async function proceedingIn(
  { address }: Pick<TestApi, 'address'>,
  title: string,
  authorityId = 'us-22usc2378d',
): Promise<Found> {
  const official = await signIn(address, 'official@plumbline.example', DEMO_PASSWORD);
  const { body } = await official.get<{ cases: { id: string; title: string | null }[] }>(
    '/api/cases?limit=200',
  );
  const caseId = body.cases.find((one) => one.title === title)?.id;
  if (caseId === undefined) throw new Error(`The demo has no case "${title}".`);
  const explained = await official.get<{ proceedings: { id: string; authorityId: string }[] }>(
    `/api/cases/${caseId}/explain`,
  );
  const id = explained.body.proceedings.find((one) => one.authorityId === authorityId)?.id;
  if (id === undefined) throw new Error(`No proceeding under ${authorityId} in "${title}".`);
  return { caseId, id };
}

interface Asked {
  readonly field: string;
  readonly choices?: readonly string[];
}

/** An analyst puts on record that what the government did has stopped. */
export async function recordStopped(
  { address }: Pick<TestApi, 'address'>,
  { caseId, id }: Found,
): Promise<void> {
  const analyst = await signIn(address, 'analyst@plumbline.example', DEMO_PASSWORD);
  const { body: listed } = await analyst.get<{ evidence: { id: string }[] }>(`/api/cases/${caseId}/evidence`);
  const { body } = await analyst.get<{
    proceedings: { id: string; revision: number; acts: { type: string; asks: Asked[] }[] }[];
  }>(`/api/cases/${caseId}/explain`);
  const here = body.proceedings.find((one) => one.id === id);
  const asks = here?.acts.find(({ type }) => type === 'remediation-step.recorded')?.asks;
  const recorded = await analyst.send('POST', `/api/proceedings/${id}/acts`, {
    revision: here?.revision,
    type: 'remediation-step.recorded',
    payload: {
      kind: asks?.find(({ field }) => field === 'kind')?.choices?.[0],
      status: 'stopped',
      words: 'The sentence was lifted a week later.',
      evidenceIds: [listed.evidence[0]?.id],
    },
  });
  if (recorded.status !== 200) throw new Error(JSON.stringify(recorded.body));
}
