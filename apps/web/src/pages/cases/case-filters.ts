import type { paths } from '../../data/api.generated.d.ts';

export type Query = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

/** The filters of the list of cases, by their name in the address. */
export const FILTERS = ['country', 'authority', 'state', 'days', 'subject', 'only', 'unit'] as const;
export type Filter = (typeof FILTERS)[number];

const SUBJECTS = ['unit', 'country', 'transfer'] as const;
const STANDING = ['open', 'closed'] as const;

/** What the address asks for. A word that no filter knows is left out, so that an old link still opens the list. */
export function queryOf(search: URLSearchParams): Query {
  const given = (name: string): string | undefined => search.get(name) ?? undefined;
  const days = Number(given('days'));
  const read = {
    country: given('country'),
    authorityId: given('authority') as Query['authorityId'],
    state: given('state') as Query['state'],
    daysInState: Number.isInteger(days) && days > 0 ? days : undefined,
    subject: SUBJECTS.find((one) => one === given('subject')),
    only: given('only') === 'all' ? undefined : (STANDING.find((one) => one === given('only')) ?? 'open'),
    unitId: given('unit'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Whether anything narrows the list; then an empty one says how to widen it. */
export const isNarrowed = (search: URLSearchParams): boolean => FILTERS.some((name) => search.has(name));
