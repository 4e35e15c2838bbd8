import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';

/** Every country on the list, by name, with its aliases. */
export const listCountries = ({ views }: Pick<Ports, 'views'>) =>
  useCase('country.read', async () => done(await views.countries.all()));
