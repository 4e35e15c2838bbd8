import { findInstrument, INSTRUMENTS } from '#law';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { RequestHeader } from './request.ts';
import { isDay, textFault } from '../kernel/text-fault.ts';

const LONGEST = 500;

/** The request's own fields, or a refusal that names every one that is not right. */
export function checkHeader(header: RequestHeader): Outcome<RequestHeader> {
  const faults = [...texts(header), ...instrument(header), ...days(header)];
  if (faults.length === 0) return done(header);
  const where = faults.map((fault) => fault.where).join(', ');
  return refused('invalid', 'request.invalid', `These fields are not right: ${where}.`, { faults });
}

function texts({ title, programme, authority, event, place }: RequestHeader): Fault[] {
  const fields = { title, programme, authority, event, ...(place === null ? {} : { place }) };
  return Object.entries(fields).flatMap(([where, value]) => textFault(where, value, LONGEST) ?? []);
}

function instrument({ instrumentId }: RequestHeader): Fault[] {
  if (findInstrument(instrumentId) !== undefined) return [];
  const expected = `one of: ${INSTRUMENTS.map(({ id }) => id).join(', ')}`;
  return [{ where: 'instrumentId', found: instrumentId.toWellFormed().slice(0, LONGEST), expected }];
}

function days({ needBy, startsOn, endsOn }: RequestHeader): Fault[] {
  const fields = { needBy, startsOn, endsOn };
  const faults = Object.entries(fields)
    .filter(([, day]) => day !== null && !isDay(day))
    .map(([where, day]) => ({
      where,
      found: String(day).slice(0, LONGEST),
      expected: 'a day, written YYYY-MM-DD',
    }));
  if (faults.length === 0 && startsOn !== null && endsOn !== null && endsOn < startsOn)
    faults.push({ where: 'endsOn', found: endsOn, expected: `no day before startsOn, ${startsOn}` });
  return faults;
}
