import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CaseSheet, ShownDeviation } from '#casework';
import { applyForum, listDeviations, loadReference, proposeDeviation, signDeviation } from '#casework';
import { readForumProfiles } from '#law';
import type { CaseStory } from './cases/case-story.ts';
import { DEMO_CASES } from './cases/demo-cases.ts';
import { findCase } from './cases/find-case.ts';
import { titleOf } from './cases/standard-words.ts';
import { dayFromToday } from './day-from-today.ts';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';

const COUNTRY = 'QN';
const LAW = 'us-22usc2378d';
const CLAIMED = 'An exchange of letters (invented)';

/**
 * A departure from the standard process in one case: proposed by one person, signed by another, with its last day, and
 * applied while the proceeding stands as the demo left it. Where people have gone on, it is left to them.
 */
export async function seedDemoDeviation(world: DemoWorld): Promise<string | undefined> {
  const story = DEMO_CASES.find(({ country, unit }) => country === COUNTRY && unit !== undefined);
  const file = story && (await findCase(world, COUNTRY, titleOf(story)));
  if (story === undefined || file === undefined) return undefined;
  const before = await findDeviation(world);
  const deviation = before ?? (await propose(world, file));
  const isSigned = await sign(world, deviation);
  const isApplied = await apply(world, file, { deviation, acts: actsOf(story) });
  return isSigned || isApplied
    ? `Deviation: ${deviation.forumName}, until ${deviation.expiresOn}.`
    : undefined;
}

const actsOf = ({ proceedings }: CaseStory): readonly string[] =>
  proceedings
    .filter(({ authorityId }) => authorityId === LAW)
    .flatMap(({ acts }) => acts.map(({ type }) => type));

async function findDeviation({ ports, cast }: DemoWorld): Promise<ShownDeviation | undefined> {
  const listed = await listDeviations(ports)(cast('analyst'), { country: COUNTRY, limit: 200 });
  return granted(listed).find(({ authorityClaimed }) => authorityClaimed === CLAIMED);
}

async function propose(world: DemoWorld, { id }: CaseSheet): Promise<ShownDeviation> {
  const { ports, cast, folder } = world;
  const profile: unknown = JSON.parse(await readFile(path.join(folder, 'demo', 'forum.json'), 'utf8'));
  const profiles = readForumProfiles([profile]);
  granted(await loadReference(ports)('forum', profiles));
  granted(
    await proposeDeviation(ports)(cast('analyst'), {
      forumId: profiles[0]?.id ?? '',
      authorityClaimed: CLAIMED,
      scope: { countries: [COUNTRY], authorityIds: [LAW], caseIds: [id] },
      reasons: 'It has been the practice (invented).',
      endPlan: 'The desk goes back to the standard process, and tells the government so.',
      startsOn: dayFromToday(ports.clock, 0),
      expiresOn: dayFromToday(ports.clock, 120),
    }),
  );
  const proposed = await findDeviation(world);
  if (proposed === undefined) throw new Error('A deviation that was proposed is not on record.');
  return proposed;
}

/** Whether it was signed now. */
async function sign({ ports, cast }: DemoWorld, { id, status }: ShownDeviation): Promise<boolean> {
  if (status !== 'proposed') return false;
  granted(
    await signDeviation(ports)(cast('official'), { id, reasons: 'For the time being, and with its end.' }),
  );
  return true;
}

/** Whether it was applied now: only to a proceeding in which nobody has done anything that the demo does not tell. */
async function apply(
  { ports, cast }: DemoWorld,
  { id: caseId }: CaseSheet,
  { deviation, acts }: { readonly deviation: ShownDeviation; readonly acts: readonly string[] },
): Promise<boolean> {
  const records = await ports.views.proceedings.ofCase(caseId);
  const record = records.find(({ authorityId }) => authorityId === LAW);
  const sheet = record && (await ports.views.proceedings.sheet(record.id));
  const made = sheet?.transitions.map(({ act }) => act) ?? [];
  const isOver = ['past', 'withdrawn'].includes(deviation.status);
  if (record === undefined || isOver || made.join() !== acts.join()) return false;
  const ask = { deviationId: deviation.id, proceedingId: record.id, revision: record.revision };
  granted(await applyForum(ports)(cast('analyst'), { ...ask, reasons: 'As the deviation says.' }));
  return true;
}
