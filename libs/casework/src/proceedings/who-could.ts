import type { AskedAt, Blocked, PossibleAct, Proceeding, Role } from '#workflow';
import { possibleActs } from '#workflow';
import type { Account } from '../accounts/account-store.ts';
import { actorOf } from '../accounts/account-store.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Hands } from './proceeding-store.ts';

/** Conditions about the office of whoever acts. Those about authorship are asked here: without an author they block everyone. */
const ABOUT_THE_OFFICE: readonly string[] = ['role', 'decider-has-authority'];

/** What decides whether somebody could act: where the proceeding stands, who has to do with it, who is locked out. */
export interface Ground {
  readonly proceeding: Proceeding;
  readonly country: string;
  readonly hands: Hands;
  /** Persons who declared a conflict of interest in the case. */
  readonly conflicted: readonly string[];
  readonly accounts: readonly Account[];
  /** When, and what is known then outside the proceeding. */
  readonly asked: AskedAt;
}

/** Counts persons (not accounts) who could do an act or clear a condition, were everything else in place. */
export interface WhoCould {
  doing(act: PossibleAct): number;
  clearing(blocked: Pick<Blocked, 'clearedBy'>): number;
}

/** Looks through the accounts that are not disabled, in whose portfolio the case lies. */
export function whoCould(ground: Ground): WhoCould {
  const open = ground.accounts.filter(
    (account) =>
      account.disabledAt === null &&
      coversCountry(actorOf(account), ground.country) &&
      !ground.conflicted.includes(account.personId),
  );
  const actsOf = remembering((account: Account) =>
    possibleActs(ground.proceeding, actorOf(account), ground.asked),
  );
  const persons = (accounts: readonly Account[]) => new Set(accounts.map(({ personId }) => personId)).size;
  const with_ = (roles: readonly Role[]) =>
    open.filter((account) => account.roles.some((role) => roles.includes(role)));
  return {
    clearing: ({ clearedBy }) => persons(with_(clearedBy)),
    doing: (act) => persons(with_(act.roles).filter((account) => couldDo(account, act, ground, actsOf))),
  };
}

function couldDo(
  account: Account,
  act: PossibleAct,
  { hands, proceeding }: Ground,
  actsOf: (account: Account) => readonly PossibleAct[],
): boolean {
  const { authorPersonIds } = proceeding.context.assessment;
  const apart = act.signed ? hands.authors : act.type === 'assessment.certified' ? authorPersonIds : [];
  if (apart.includes(account.personId)) return false;
  const same = actsOf(account).find((one) => isSame(one, act));
  return same !== undefined && !same.blocked.some(({ id }) => ABOUT_THE_OFFICE.includes(id));
}

const isSame = (one: PossibleAct, other: PossibleAct): boolean =>
  one.type === other.type && one.params['exit'] === other.params['exit'];

function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
