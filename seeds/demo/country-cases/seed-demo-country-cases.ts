import { openCase } from '#casework';
import { declareTeam } from '../cases/declare-team.ts';
import { findCase } from '../cases/find-case.ts';
import { areTold, openProceedings, tellProceeding } from '../cases/tell-proceeding.ts';
import { dayFromToday } from '../day-from-today.ts';
import type { DemoWorld } from '../demo-part.ts';
import { granted } from '../demo-stopped.ts';
import type { CountryStory } from './country-story.ts';
import { countryTitleOf } from './country-story.ts';
import { DEMO_COUNTRY_CASES } from './demo-country-cases.ts';
import { recordAccess } from './record-access.ts';

/** Takes the demo's cases about countries as far as their stories go, each act by the account whose act it is. */
export async function seedDemoCountryCases(world: DemoWorld): Promise<string | undefined> {
  const told: string[] = [];
  for (const story of DEMO_COUNTRY_CASES) if (await tellCountryCase(world, story)) told.push(story.name);
  return told.length === 0 ? undefined : `Cases about a country: ${told.join(', ')}.`;
}

async function tellCountryCase(world: DemoWorld, story: CountryStory): Promise<boolean> {
  const { ports, cast } = world;
  const { country, proceedings, team, hasAccessRecord } = story;
  const title = countryTitleOf(story);
  const found = await findCase(world, country, title);
  if (found !== undefined && (await areTold(ports, found.id, proceedings))) return false;
  const accessIncidentIds = hasAccessRecord ? await recordAccess(world, country) : [];
  const { id } = found ?? granted(await openCase(ports)(cast('analyst'), { title, country }));
  await declareTeam(world, id, team);
  const day = (days: number) => dayFromToday(ports.clock, days);
  for (const proceeding of await openProceedings(world, id, { proceedings }))
    await tellProceeding(world, proceeding, { accessIncidentIds, day });
  return true;
}
