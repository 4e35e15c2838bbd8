import type { Fault } from '../kernel/outcome.ts';
import type { ClaimTime } from './unit-claim.ts';
import { firstDay, isPartialDate, lastDay } from './validity.ts';

/** What a person may say about when a claim holds; what is left out is "not said". */
export type SentTime = { readonly [Field in keyof ClaimTime]?: ClaimTime[Field] | undefined };

export const NO_TIME: ClaimTime = {
  validFrom: null,
  validTo: null,
  startIsReal: null,
  endIsReal: null,
  openEnded: null,
};

/** Fills in what was not said, and finds dates that do not exist, an end before the start, an end that both is and is not. */
export function readClaimTime(sent: SentTime): {
  readonly time: ClaimTime;
  readonly faults: readonly Fault[];
} {
  const said = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const time = { ...NO_TIME, ...said };
  const { validFrom, validTo } = time;
  const faults = [...dateFault('validFrom', validFrom), ...dateFault('validTo', validTo)];
  if (faults.length === 0 && validFrom !== null && validTo !== null && lastDay(validTo) < firstDay(validFrom))
    faults.push({ where: 'validTo', found: validTo, expected: `a date not before ${validFrom}` });
  if (time.openEnded === 'Y' && time.endIsReal === true)
    faults.push({ where: 'openEnded', found: 'Y', expected: 'N or E, since the end is said to be real' });
  return { time, faults };
}

function dateFault(where: string, date: string | null): Fault[] {
  if (date === null || isPartialDate(date)) return [];
  return [
    {
      where,
      found: JSON.stringify(date).slice(0, 80),
      expected: 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD',
    },
  ];
}
