import type { DemoWorld } from '../demo-part.ts';
import { DEMO_CASES } from './demo-cases.ts';
import { titleOf } from './standard-words.ts';
import { tellCase } from './tell-case.ts';

/** Takes the demo's cases as far as their stories go, each act by the account whose act it is. */
export async function seedDemoCases(world: DemoWorld): Promise<string | undefined> {
  const told: string[] = [];
  for (const story of DEMO_CASES) if (await tellCase(world, story)) told.push(titleOf(story));
  return told.length === 0 ? undefined : `Cases: ${told.join('; ')}.`;
}
