import { linkIncident, recordIncident, submitInformation } from '#casework';
import type { DemoWorld } from '../demo-part.ts';
import { DemoStopped, granted } from '../demo-stopped.ts';
import type { CaseStory } from './case-story.ts';
import { incidentOf, informationOf } from './standard-words.ts';

/** The information that began the case, sent by the outside reporter; by its words where it was sent before. */
export async function bringInformation(world: DemoWorld, story: CaseStory): Promise<string> {
  const before = await findInformation(world, story);
  if (before !== undefined) return before;
  granted(await submitInformation(world.ports)(world.cast('reporter'), informationOf(story)));
  const sent = await findInformation(world, story);
  if (sent === undefined) throw new DemoStopped('Information that was sent is not on record.');
  return sent;
}

const PAGE = 200;

async function findInformation(
  { ports: { views } }: DemoWorld,
  story: CaseStory,
): Promise<string | undefined> {
  const { country, body } = informationOf(story);
  for (let after: string | undefined; ;) {
    const page = await views.information.list({ countries: [country], after, limit: PAGE });
    const found = page.find((one) => one.body === body);
    if (found !== undefined || page.length < PAGE) return found?.id;
    after = page.at(-1)?.id;
  }
}

/** The alleged event, recorded by the analyst out of the information and made part of the case. */
export async function bringIncident(
  { ports, cast }: DemoWorld,
  {
    caseId,
    informationId,
    story,
  }: { readonly caseId: string; readonly informationId: string; readonly story: CaseStory },
): Promise<string> {
  const sheet = await ports.views.cases.sheet(caseId);
  const said = incidentOf(story);
  const before = sheet?.incidents.find(({ summary }) => summary === said.summary);
  if (before !== undefined) return before.id;
  const analyst = cast('analyst');
  const { id: incidentId } = granted(await recordIncident(ports)(analyst, { informationId, ...said }));
  granted(await linkIncident(ports)(analyst, { caseId, incidentId }));
  return incidentId;
}
