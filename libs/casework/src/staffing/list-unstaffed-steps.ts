import { AUTHORITIES } from '#law';
import type { Account } from '../accounts/account-store.ts';
import type { Role } from '../kernel/actor.ts';
import type { Office } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Views } from '../kernel/views.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Place, UnstaffedStep } from './unstaffed-steps.ts';
import { unstaffedSteps } from './unstaffed-steps.ts';

/** Steps without anybody, over the countries with a post or a case. */
export interface Staffing {
  readonly countries: readonly string[];
  readonly steps: readonly UnstaffedStep[];
}

/** The steps that nobody may do as the accounts are now. It reads accounts, posts and in which countries there are cases; no case. */
export const listUnstaffedSteps = ({ views }: Pick<Ports, 'views'>) =>
  useCase('account.read', async (): Promise<Outcome<Staffing>> => {
    const places = await placesOf(views);
    const steps = unstaffedSteps(await views.accounts.list(), places, AUTHORITIES);
    return done({ countries: places.map(({ country }) => country), steps });
  });

/** A change of an account that somebody thinks about. What is left out stays. */
export interface ThoughtOfChange {
  readonly id: string;
  readonly roles?: readonly Role[];
  readonly office?: Office;
  readonly portfolio?: readonly string[] | 'all';
  readonly disabled?: boolean;
}

/** What a change of an account would leave without anybody, and what it would give somebody; nothing is changed. */
export interface StaffingChange {
  readonly lost: readonly UnstaffedStep[];
  readonly gained: readonly UnstaffedStep[];
}

/** For who is about to change an account: the steps that would have nobody afterwards, and those that would have somebody again. */
export const previewAccountChange = ({ views }: Pick<Ports, 'views'>) =>
  useCase('account.manage', async (_actor, ask: ThoughtOfChange): Promise<Outcome<StaffingChange>> => {
    const accounts = await views.accounts.list();
    if (!accounts.some(({ id }) => id === ask.id)) return notFound('account', ask.id);
    const places = await placesOf(views);
    const before = unstaffedSteps(accounts, places, AUTHORITIES);
    const after = unstaffedSteps(
      accounts.map((account) => (account.id === ask.id ? changed(account, ask) : account)),
      places,
      AUTHORITIES,
    );
    return done({ lost: without(after, before), gained: without(before, after) });
  });

const changed = (account: Account, { disabled, id: _same, ...more }: ThoughtOfChange): Account => ({
  ...account,
  ...more,
  disabledAt: disabled === undefined ? account.disabledAt : disabled ? 'then' : null,
});

/** What is in the first list and not in the second; of a step under several laws, those laws. */
function without(these: readonly UnstaffedStep[], those: readonly UnstaffedStep[]): readonly UnstaffedStep[] {
  return these.flatMap((one) => {
    const there = those.find((other) => keyOf(other) === keyOf(one));
    if (there === undefined) return [one];
    const citations = one.citations.filter((citation) => !there.citations.includes(citation));
    return citations.length === 0 ? [] : [{ ...one, citations }];
  });
}

const keyOf = ({ country, post, step, problem }: UnstaffedStep): string =>
  [country, post ?? '', step, problem].join('|');

async function placesOf({ posts, work }: Pick<Views, 'posts' | 'work'>): Promise<readonly Place[]> {
  const [all, withCases] = [await posts.list('all'), await work.countries()];
  const countries = [...new Set([...all.map(({ country }) => country), ...withCases])].sort();
  return countries.map((country) => ({
    country,
    posts: all.filter((post) => post.country === country).map(({ id, name }) => ({ id, name })),
  }));
}
