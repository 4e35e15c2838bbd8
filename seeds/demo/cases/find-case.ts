import type { CaseSheet } from '#casework';
import type { DemoWorld } from '../demo-part.ts';

/** The demo's case of this title. A title is never changed, while its unit may be identified in the meantime. */
export async function findCase(
  { ports: { views }, cast }: DemoWorld,
  country: string,
  title: string,
): Promise<CaseSheet | undefined> {
  const queue = await views.cases.queue(cast('analyst'), { countries: [country], limit: 200 });
  for (const { id } of queue) {
    const sheet = await views.cases.sheet(id);
    if (sheet?.title === title) return sheet;
  }
  return undefined;
}
