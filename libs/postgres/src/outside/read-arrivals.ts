import type { EntityManager } from 'typeorm';
import type { Arrivals } from '#casework';

/** How many reports came since a moment, from one sender and in all. */
export async function readArrivals(manager: EntityManager, sender: string, since: string): Promise<Arrivals> {
  const [row]: { own: string; all: string }[] = await manager.query(
    `select count(*) filter (where sender = $1) as own, count(*) as all from outside_arrivals where at >= $2`,
    [sender, since],
  );
  return { own: Number(row?.own ?? 0), all: Number(row?.all ?? 0) };
}
