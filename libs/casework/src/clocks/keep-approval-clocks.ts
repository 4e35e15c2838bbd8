import { addDays } from '#law';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { VettingRequest } from '../requests/request.ts';
import type { Result } from '../requests/result.ts';
import type { NewClock } from './clock-store.ts';

interface Signed {
  readonly actId: string;
  readonly request: Pick<VettingRequest, 'country' | 'title'>;
  readonly results: readonly Pick<Result, 'expiresOn'>[];
  readonly validFrom: string;
}

/** Approvals count for as long as their post says: one clock for each last day of a signed act. */
export async function keepApprovalClocks(
  { clocks }: Pick<Transaction, 'clocks'>,
  { actId, request, results, validFrom }: Signed,
): Promise<void> {
  const ends = results.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [expiresOn]));
  const counts = Map.groupBy(ends, (day) => day);
  const begun = [...counts].map(([expiresOn, many]): NewClock => ({
    ...{ source: 'results', sourceId: actId, clockId: 'results-expire', kind: 'period', label: 'policy' },
    ...{ country: request.country, caseId: null, authorityId: null, accountId: null, since: validFrom },
    sortsOn: addDays(expiresOn, -1),
    terms: {
      words:
        many.length === 1
          ? `One approval of "${request.title}" counts until this day.`
          : `${many.length} approvals of "${request.title}" count until this day.`,
      ...{ cite: null, count: null, provenance: null },
      startedBy: 'the signed results',
      endsBy: null,
    },
  }));
  if (begun.length > 0) await clocks.begin(begun);
}
