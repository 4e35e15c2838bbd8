import type { DemoWorld } from '../demo-part.ts';
import { DEMO_REQUESTS } from './demo-requests.ts';
import { tellRequest } from './tell-request.ts';

/** Submits, screens, matches and signs the demo's vetting requests, as a post's vetter would. */
export async function seedDemoRequests(world: DemoWorld): Promise<string | undefined> {
  const told: string[] = [];
  for (const story of DEMO_REQUESTS) if (await tellRequest(world, story)) told.push(story.header.title);
  return told.length === 0 ? undefined : `Vetting requests: ${told.join('; ')}.`;
}
