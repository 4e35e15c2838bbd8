import type { Country } from '#matching';
import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';

/** Brings the list of countries up to date at installation. Loading the same list again changes nothing. */
export const loadCountries =
  ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  (countries: readonly Country[]): Promise<Outcome<{ readonly changed: number }>> =>
    unitOfWork.run(SYSTEM, async ({ countries: store, ledger }) => {
      const changed = await store.load(countries);
      if (changed > 0)
        await ledger.append({ chain: 'reference:countries', act: 'countries.loaded', data: { countries } });
      return done({ changed });
    });
