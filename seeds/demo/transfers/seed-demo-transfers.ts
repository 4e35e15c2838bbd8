import { listTransfers, openTransfer, recordMovement, showTransfer } from '#casework';
import { declareTeam } from '../cases/declare-team.ts';
import { areTold, openProceedings, tellProceeding } from '../cases/tell-proceeding.ts';
import { dayFromToday } from '../day-from-today.ts';
import type { DemoWorld } from '../demo-part.ts';
import { granted } from '../demo-stopped.ts';
import { DEMO_TRANSFERS } from './demo-transfers.ts';
import type { MovementStory, TransferStory } from './transfer-story.ts';

/** Opens the demo's transfers, records what moved, and takes their cases as far as their stories go. */
export async function seedDemoTransfers(world: DemoWorld): Promise<string | undefined> {
  const told: string[] = [];
  for (const story of DEMO_TRANSFERS) if (await tellTransfer(world, story)) told.push(story.sheet.title);
  return told.length === 0 ? undefined : `Transfers: ${told.join('; ')}.`;
}

async function tellTransfer(world: DemoWorld, story: TransferStory): Promise<boolean> {
  const { ports, cast } = world;
  const { country, instrumentId, sheet, proceedings, team } = story;
  const listed = granted(await listTransfers(ports)(cast('analyst'), { country, limit: 200 }));
  const found = listed.find(({ title }) => title === sheet.title);
  const ask = { country, instrumentId, sheet };
  const { id, caseId } = found ?? granted(await openTransfer(ports)(cast('analyst'), ask));
  await declareTeam(world, caseId, team);
  const missing = await unrecorded(world, id, story);
  if (missing.length === 0 && (await areTold(ports, caseId, proceedings))) return false;
  for (const movement of missing) await move(world, id, movement);
  const day = (days: number) => dayFromToday(ports.clock, days);
  for (const proceeding of await openProceedings(world, caseId, { proceedings }))
    await tellProceeding(world, proceeding, { day });
  return true;
}

async function unrecorded(
  { ports, cast }: DemoWorld,
  id: string,
  { movements }: TransferStory,
): Promise<readonly MovementStory[]> {
  const { movements: there } = granted(await showTransfer(ports)(cast('analyst'), { id }));
  const recorded = new Set(there.map(({ words }) => words));
  return movements.filter(({ words }) => !recorded.has(words));
}

async function move(
  { ports, cast }: DemoWorld,
  transferId: string,
  { day, ...said }: MovementStory,
): Promise<void> {
  const onDay = dayFromToday(ports.clock, day);
  granted(await recordMovement(ports)(cast('analyst'), { transferId, onDay, ...said }));
}
