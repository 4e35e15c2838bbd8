import type { Fault } from '../kernel/outcome.ts';
import { refused } from '../kernel/outcome.ts';
import type { Views } from '../kernel/views.ts';
import { isDay, textFault } from '../kernel/text-fault.ts';

/** The faults of texts that a person must write, by field. */
export function textFaults(texts: Readonly<Record<string, string>>): readonly Fault[] {
  return Object.entries(texts).flatMap(([where, value]) => textFault(where, value) ?? []);
}

/** The faults of a day: not one of the calendar, or outside the bounds given (both included). */
export function dayFaults(
  where: string,
  found: string,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
): readonly Fault[] {
  if (!isDay(found)) return [{ where, found, expected: 'a day that exists, written YYYY-MM-DD' }];
  if (from !== undefined && found < from) return [{ where, found, expected: `not before ${from}` }];
  return to !== undefined && found > to ? [{ where, found, expected: `not after ${to}` }] : [];
}

/** Refuses what was sent where it has faults; undefined where it has none. */
export function refuseFaults(code: `${string}.${string}`, faults: readonly Fault[]) {
  const [first] = faults;
  if (first === undefined) return undefined;
  const one = `"${first.where}" should be ${first.expected}.`;
  const sentence = faults.length === 1 ? one : `${faults.length} things are not right. ${one}`;
  return refused('invalid', code, sentence, { faults });
}

/** Refuses a code that is no country on record. */
export async function unknownCountry({ countries }: Pick<Views, 'countries'>, code: string) {
  const known = (await countries.all()).some(({ iso }) => iso === code);
  return known
    ? undefined
    : refused('invalid', 'country.unknown', `There is no country "${code}" on record; use ISO 3166 alpha-2.`);
}
