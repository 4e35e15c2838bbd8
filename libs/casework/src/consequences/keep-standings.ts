import type { ChartedProceeding, RegionGround } from '#workflow';
import { groundsOf } from '#workflow';
import { holidaysAround } from '../proceedings/known-at.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { TransitionContext } from './transition-context.ts';

/**
 * Keeps on which ground each region of a drawn procedure speaks, wherever an act has changed it. Answers read what is kept
 * here, for any later day and under any reading; nothing of it is ever changed.
 */
export async function keepStandings(
  { proceedings, readings }: Transaction,
  { proceedingId, before, after, at, sequence }: TransitionContext,
): Promise<void> {
  if (before.machine !== 'charted' || after.machine !== 'charted') return;
  const known = { adopted: await readings.adopted(at.slice(0, 10)), holidays: holidaysAround(at) };
  const grounds = (proceeding: ChartedProceeding) => groundsOf(proceeding, at, known);
  const was = grounds(before);
  const changed = Object.entries(grounds(after)).filter(([region, ground]) => !isSame(was[region], ground));
  for (const [region, ground] of changed)
    await proceedings.addStanding(proceedingId, { sequence, region, ground });
}

const isSame = (one: RegionGround | undefined, other: RegionGround): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
