import { declareConflict } from '#casework';
import type { Who } from '../demo-cast.ts';
import type { DemoWorld } from '../demo-part.ts';
import { DemoStopped, granted } from '../demo-stopped.ts';

/** Everyone who works on the case says first that they have no conflict of interest. */
export async function declareTeam(
  { ports, cast }: DemoWorld,
  caseId: string,
  team: readonly Who[],
): Promise<void> {
  const sheet = await ports.views.cases.sheet(caseId);
  if (sheet === undefined) throw new DemoStopped(`The case ${caseId} of the demo is gone.`);
  const declared = new Set(sheet.declarations.map(({ personId }) => personId));
  const words = 'I have looked, and have no conflict of interest in this case.';
  for (const who of team)
    if (!declared.has(cast(who).personId))
      granted(await declareConflict(ports)(cast(who), { caseId, declares: 'none', words }));
}
