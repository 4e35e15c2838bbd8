import { openCase, recordWorksheet } from '#casework';
import type { DemoWorld } from '../demo-part.ts';
import { granted } from '../demo-stopped.ts';
import { unitByKey } from '../seed-demo-units.ts';
import type { CaseStory, Known } from './case-story.ts';
import { addEvidenceOf, linkEvidenceOf } from './add-evidence-of.ts';
import { bringIncident, bringInformation } from './bring-information.ts';
import { declareTeam } from './declare-team.ts';
import { findCase } from './find-case.ts';
import { areTold, openProceedings, tellProceeding } from './tell-proceeding.ts';
import { titleOf, WORKSHEET } from './standard-words.ts';

/**
 * Takes a case as far as its story goes, from where it stands: what is there is looked for first, and only what is
 * missing is done. A proceeding that people have taken another way is left to them. Returns whether anything was done.
 */
export async function tellCase(world: DemoWorld, story: CaseStory): Promise<boolean> {
  const found = await findCase(world, story.country, titleOf(story));
  if (found !== undefined && (await areTold(world.ports, found.id, story.proceedings))) return false;
  const caseId = found?.id ?? (await open(world, story));
  await declareTeam(world, caseId, story.team);
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

async function open({ ports, cast }: DemoWorld, story: CaseStory): Promise<string> {
  const { unit, unitName: words, country, place } = story;
  const subject =
    unit === undefined
      ? { unidentified: { words, place, seenOn: null, country } }
      : { unitId: await unitByKey(ports, unit) };
  return granted(await openCase(ports)(cast('analyst'), { title: titleOf(story), ...subject })).id;
}

async function fillWorksheet({ ports, cast }: DemoWorld, caseId: string, incidentId: string): Promise<void> {
  const filled = await ports.views.information.worksheets(caseId);
  if (filled.length === 0)
    granted(await recordWorksheet(ports)(cast('analyst'), { caseId, incidentId, ...WORKSHEET }));
}
