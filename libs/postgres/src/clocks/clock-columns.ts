import { iso } from '../requests/request-columns.ts';

/** A `KeptClock` out of `clock_starts s`. */
export const CLOCK_COLUMNS = `
  s.id, s.source, s.source_id as "sourceId", s.clock_id as "clockId", s.kind, s.label, s.country, s.case_id as "caseId",
  s.authority_id as "authorityId", s.account_id as "accountId", s.since::text as since, s.sorts_on::text as "sortsOn",
  s.terms, ${iso('s.recorded_at')} as "recordedAt"`;

const NO_DAY = '9999-12-31';

/** Clocks whose end cannot be read are kept under the last of all days. */
export const withDay = <Clock extends { readonly sortsOn: string | null }>(clock: Clock): Clock =>
  clock.sortsOn === NO_DAY ? { ...clock, sortsOn: null } : clock;
