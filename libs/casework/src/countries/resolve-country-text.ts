import type { CountryResolution } from '#matching';
import { resolveCountry } from '#matching';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';

/**
 * Says which country a text means. Where it could be two, or none on the list, the answer is a question with the
 * possibilities: nothing is guessed.
 */
export const resolveCountryText = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'country.read',
    async (_actor, { text }: { readonly text: string }): Promise<Outcome<CountryResolution>> =>
      done(resolveCountry(text, await views.countries.all())),
  );
