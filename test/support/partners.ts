import { readFile } from 'node:fs/promises';
import type { Ports } from '#casework';
import { loadCountries, loadReference } from '#casework';
import { readForumProfiles } from '#law';
import { readCountries } from '#matching';
import { valueOf } from './core.ts';

/** Loads the invented partners of the demo: Examplia (QM), Sampleland (QN), Placeholdia (QP). */
export async function loadPartners({ unitOfWork }: Pick<Ports, 'unitOfWork'>): Promise<void> {
  const csv = await readFile(new URL('../../seeds/demo/countries.csv', import.meta.url), 'utf8');
  valueOf(await loadCountries({ unitOfWork })(readCountries(csv)));
}

/** Loads more of them: codes of two letters from XA on that ISO 3166 assigns to nobody, for whoever needs many. */
export async function loadInvented({ unitOfWork }: Pick<Ports, 'unitOfWork'>): Promise<void> {
  const codes = [...'ABCDEFGHIJLMNOPQRSTUVWYZ'].map((letter) => `X${letter}`);
  const lines = codes.map((code) => `${code},${code}X,Invented ${code},user-assigned,,`);
  const csv = ['iso,alpha3,name,status,successors,aliases', ...lines, ''].join('\n');
  valueOf(await loadCountries({ unitOfWork })(readCountries(csv)));
}

const said = <Value>(reported: Value) => ({
  reported,
  source: 'invented for a test',
  checkedOn: '2026-11-23',
});
const unknown = { unknown: 'Nobody said.' };

/** A forum that nobody has: it decides by consensus and asks the government. */
export const INVENTED_FORUM = 'forum-invented';

export async function loadInventedForum(
  { unitOfWork }: Pick<Ports, 'unitOfWork'>,
  name = 'An invented forum',
): Promise<void> {
  const profile = {
    id: INVENTED_FORUM,
    name,
    exists: said('It is invented.'),
    participants: said(['legal', 'human-rights-bureau']),
    decisionRule: said({ kind: 'consensus-to-bar', words: 'all must agree that a unit is barred' }),
    hostGovernmentStep: said('The government is asked.'),
    hostGovernmentDays: said(90),
    approver: unknown,
    stages: [{ id: 'discussion', words: said('Discussion'), targetDays: unknown }],
  };
  valueOf(await loadReference({ unitOfWork })('forum', readForumProfiles([profile])));
}
