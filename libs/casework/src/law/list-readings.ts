import type { Reading } from '#law';
import { AUTHORITIES } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Adoption } from './reading-store.ts';
import { standingOn } from './reading-store.ts';
import type { Shown } from './shown.ts';
import { shown } from './shown.ts';

/** A contested question with its alternatives, and what was adopted, if anything. */
export type ShownReading = Shown<Reading> & {
  readonly authorityId: string;
  readonly citation: string;
  /** The adoption that stands today; null where nobody has adopted one, and answers that turn on it are not determined. */
  readonly adopted: Adoption | null;
  readonly adoptions: readonly Adoption[];
  /** How many adoptions there are; whoever adopts names it, so that nobody overrules what they have not read. */
  readonly revision: number;
};

/** Every contested question of every law. */
export const listReadings = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('reading.read', async (): Promise<Outcome<readonly ShownReading[]>> => {
    const all = await views.readings.all();
    const today = clock.now().slice(0, 10);
    return done(
      AUTHORITIES.flatMap(({ id: authorityId, citation, readings }) =>
        readings.map((reading) => {
          const adoptions = all.filter(({ readingId }) => readingId === reading.id);
          const adopted = standingOn(adoptions, today) ?? null;
          return { ...shown(reading), authorityId, citation, adopted, adoptions, revision: adoptions.length };
        }),
      ),
    );
  });
