import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Ports } from '#casework';
import { PORTS } from '#wiring';
import { demoSeeds, referenceSeeds } from '../../../../seeds/index.ts';

/** Loads reference data and, where asked for, the demo. Loading again changes nothing. */
export async function loadSeeds(
  context: INestApplicationContext,
  how: { readonly root: string; readonly demo: boolean; readonly say: (sentence: string) => void },
): Promise<void> {
  const world = { ports: context.get<Ports>(PORTS), folder: path.join(how.root, 'seeds') };
  for (const seed of [...referenceSeeds, ...(how.demo ? demoSeeds : [])]) {
    const sentence = await seed.load(world);
    if (sentence !== undefined) how.say(sentence);
  }
}
