import type { AdoptedReadings, Authority, SubjectKind } from '#law';
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

/** The laws and the policies that were in force on a day. Bills and what is history never enter an answer. */
export function lawOfTheDay(instrument: Instrument, on: string, adopted: AdoptedReadings): LawOfTheDay {
  const inForce = AUTHORITIES.filter((authority) => isInForce(authority, on));
  const of = (subject: SubjectKind) =>
    inForce.filter((authority) => authority.standing === 'law' && authority.subject === subject);
  return {
    ...{ on, instrument, adopted },
    ...{ authorities: of('unit'), ofTheWhole: of('country'), ofTransfers: of('transfer') },
    policies: inForce.filter(({ standing }) => standing === 'policy'),
    supposed: [],
  };
}

const isInForce = ({ inForce }: Authority, on: string): boolean =>
  inForce.some(({ from, to }) => from <= on && (to === null || on < to));
