import { findInstrument } from '#law';
import type { DrawnFact, Reason, Verdict } from '../answers/answer.ts';
import type { BeyondUnits } from '../answers/beyond-units.ts';
import { beyondUnits } from '../answers/beyond-units.ts';
import { lawOfTheDay } from '../answers/law-of-the-day.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ListedTransfer, TransferQuery } from '../transfers/transfer-store.ts';

export interface ListCountryTransfers extends Omit<TransferQuery, 'countries'> {
  readonly country: string;
}

/** A transfer with what the laws about its country as a whole say of its instrument today. Its own answer takes all laws. */
export interface CountryTransfer extends ListedTransfer {
  readonly ofTheWhole: { readonly verdict: Verdict; readonly reasons: readonly Reason[] };
}

/** The transfers to a country, oldest first, each with what stands in its way because of the country's bars. */
export const listCountryTransfers = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase(
    'transfer.read',
    async (
      actor,
      { country, ...query }: ListCountryTransfers,
    ): Promise<Outcome<readonly CountryTransfer[]>> => {
      if (!coversCountry(actor, country)) return notFound('country', excerpt(country));
      const knownAt = clock.now();
      const on = knownAt.slice(0, 10);
      const listed = await views.transfers.list({ ...query, countries: [country] });
      const { drawn, adopted } = await views.answers.whole(country, { on, knownAt, withGates: false });
      const laws = new Map(
        [...new Set(listed.map(({ instrumentId }) => instrumentId))].map((id) => [
          id,
          ofKind(id, { on, adopted, drawn }),
        ]),
      );
      return done(listed.map((one) => ({ ...one, ofTheWhole: said(laws.get(one.instrumentId)) })));
    },
  );

function ofKind(
  instrumentId: string,
  {
    on,
    adopted,
    drawn,
  }: { on: string; adopted: Readonly<Record<string, string>>; drawn: readonly DrawnFact[] },
): BeyondUnits | undefined {
  const instrument = findInstrument(instrumentId);
  if (instrument === undefined) return undefined;
  return beyondUnits(lawOfTheDay(instrument, on, adopted), { drawn, transfer: null, unitId: null });
}

function said(beyond: BeyondUnits | undefined): CountryTransfer['ofTheWhole'] {
  const reasons = beyond?.under.flatMap((under) => under.reasons) ?? [];
  if (reasons.some(({ verdict }) => verdict === 'barred')) return { verdict: 'barred', reasons };
  const isKnown = beyond !== undefined && reasons.length === 0;
  return { verdict: isKnown ? 'eligible' : 'not-determined', reasons };
}
