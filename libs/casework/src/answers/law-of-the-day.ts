import type { AdoptedReadings, Authority } from '#law';
import { AUTHORITIES, INSTRUMENTS } from '#law';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Instrument } from '#law';
import type { LawOfTheDay } from './answer.ts';

/** The instrument of that name, or a refusal that lists those there are. */
export function instrumentNamed(id: string): Outcome<Instrument> {
  const instrument = INSTRUMENTS.find((candidate) => candidate.id === id);
  if (instrument !== undefined) return done(instrument);
  const known = INSTRUMENTS.map((candidate) => candidate.id).join(', ');
  return refused('invalid', 'instrument.unknown', `There is no instrument "${id}". There are: ${known}.`);
}

/** The laws about units that were in force on a day. Bills, policies and what is history never enter an answer. */
export function lawOfTheDay(instrument: Instrument, on: string, adopted: AdoptedReadings): LawOfTheDay {
  const authorities = AUTHORITIES.filter(
    (authority) => authority.standing === 'law' && authority.subject === 'unit' && isInForce(authority, on),
  );
  return { on, instrument, adopted, authorities };
}

const isInForce = ({ inForce }: Authority, on: string): boolean =>
  inForce.some(({ from, to }) => from <= on && (to === null || on < to));
