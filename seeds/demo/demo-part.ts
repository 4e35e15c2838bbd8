import type { Ports } from '#casework';
import { done, SYSTEM } from '#casework';
import type { Seed, SeedWorld } from '../seed.ts';
import type { Cast } from './demo-cast.ts';
import { findCast } from './demo-cast.ts';
import { DemoStopped, granted } from './demo-stopped.ts';

/** What a part of the demo works with. */
export interface DemoWorld extends SeedWorld {
  readonly cast: Cast;
}

/** Loads a part of the demo; does what is not there yet and nothing else. Returns what was done, as a sentence. */
export type LoadPart = (world: DemoWorld) => Promise<string | undefined>;

/**
 * A part of the demo as a seed. Two processes that start at once load it one after the other, so that nothing is there
 * twice. Where an act is refused, because somebody has changed what the demo stands on, the sentence says so and the
 * start goes on: a demo is no reason not to run.
 */
export function demoPart(name: string, load: LoadPart): Seed {
  return {
    name,
    load: async (world) => {
      try {
        return await oneAtATime(world.ports, async () =>
          load({ ...world, cast: await findCast(world.ports) }),
        );
      } catch (error) {
        if (!(error instanceof DemoStopped)) throw error;
        return `The demo is not complete (${name}). ${error.message} What is there can be used.`;
      }
    },
  };
}

/** The lock lasts as long as this transaction, which writes nothing; the acts of the demo are transactions of their own. */
async function oneAtATime<Value>({ unitOfWork }: Ports, work: () => Promise<Value>): Promise<Value> {
  return granted(
    await unitOfWork.run(SYSTEM, async ({ unitImports }) => {
      await unitImports.lockRegister('the-demo-itself');
      return done(await work());
    }),
  );
}
