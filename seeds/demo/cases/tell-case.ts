import type { CaseSheet, Ports } from '#casework';
import { declareConflict, openCase, recordWorksheet } from '#casework';
import type { DemoWorld } from '../demo-part.ts';
import { DemoStopped, granted } from '../demo-stopped.ts';
import { unitByKey } from '../seed-demo-units.ts';
import type { CaseStory, Known } from './case-story.ts';
import { addEvidenceOf, linkEvidenceOf } from './add-evidence-of.ts';
import { bringIncident, bringInformation } from './bring-information.ts';
import { openProceedings, restOf, tellProceeding } from './tell-proceeding.ts';
import { titleOf, WORKSHEET } from './standard-words.ts';

/**
 * Takes a case as far as its story goes, from where it stands: what is there is looked for first, and only what is
 * missing is done. A proceeding that people have taken another way is left to them. Returns whether anything was done.
 */
export async function tellCase(world: DemoWorld, story: CaseStory): Promise<boolean> {
  const found = await findCase(world, story);
  if (found !== undefined && (await isTold(world.ports, found.id, story))) return false;
  const caseId = found?.id ?? (await open(world, story));
  await declare(world, caseId, story);
  const informationId = await bringInformation(world, story);
  const incidentId = await bringIncident(world, { caseId, informationId, story });
  if (story.evidence.length > 0) await fillWorksheet(world, caseId, incidentId);
  const evidence = await addEvidenceOf(world, caseId, story);
  const known: Known = { caseId, informationId, incidentId, evidence };
  const proceedings = await openProceedings(world, caseId, story);
  await linkEvidenceOf(world, { story, known, proceedings });
  for (const proceeding of proceedings) await tellProceeding(world, proceeding, known);
  return true;
}

/** The case of this title. A title is never changed, while its unit may be identified in the meantime. */
async function findCase(
  { ports: { views }, cast }: DemoWorld,
  story: CaseStory,
): Promise<CaseSheet | undefined> {
  const queue = await views.cases.queue(cast('analyst'), { countries: [story.country], limit: 200 });
  for (const { id } of queue) {
    const sheet = await views.cases.sheet(id);
    if (sheet?.title === titleOf(story)) return sheet;
  }
  return undefined;
}

async function isTold({ views }: Ports, caseId: string, { proceedings }: CaseStory): Promise<boolean> {
  const records = await views.proceedings.ofCase(caseId);
  for (const story of proceedings) {
    const record = records.find(({ authorityId }) => authorityId === story.authorityId);
    if (record === undefined || (await restOf({ views }, record.id, story)).length > 0) return false;
  }
  return true;
}

async function open({ ports, cast }: DemoWorld, story: CaseStory): Promise<string> {
  const { unit, unitName: words, country, place } = story;
  const subject =
    unit === undefined
      ? { unidentified: { words, place, seenOn: null, country } }
      : { unitId: await unitByKey(ports, unit) };
  return granted(await openCase(ports)(cast('analyst'), { title: titleOf(story), ...subject })).id;
}

async function declare({ ports, cast }: DemoWorld, caseId: string, { team }: CaseStory): Promise<void> {
  const declarations = (await sheetOf(ports, caseId)).declarations;
  const declared = new Set(declarations.map(({ personId }) => personId));
  const words = 'I have looked, and have no conflict of interest in this case.';
  for (const who of team)
    if (!declared.has(cast(who).personId))
      granted(await declareConflict(ports)(cast(who), { caseId, declares: 'none', words }));
}

async function sheetOf({ views }: Ports, caseId: string): Promise<CaseSheet> {
  const sheet = await views.cases.sheet(caseId);
  if (sheet === undefined) throw new DemoStopped(`The case ${caseId} of the demo is gone.`);
  return sheet;
}

async function fillWorksheet({ ports, cast }: DemoWorld, caseId: string, incidentId: string): Promise<void> {
  const filled = await ports.views.information.worksheets(caseId);
  if (filled.length === 0)
    granted(await recordWorksheet(ports)(cast('analyst'), { caseId, incidentId, ...WORKSHEET }));
}
