import type { Actor } from '../kernel/actor.ts';
import { coversCountry, hasRole } from '../kernel/actor.ts';
import type { Permission } from '../kernel/permissions.ts';
import { holds } from '../kernel/permissions.ts';

/** An act as others may hear that it happened: what, about which thing, when and by whom; nothing of what it said. */
export interface Change {
  /** The leaf of the ledger's tree; grows by the order of the record. */
  readonly leaf: number;
  /** The things it is about, as `noun:id`: its chain, the case and the proceeding. */
  readonly topics: readonly string[];
  /** `noun.past-participle`. */
  readonly act: string;
  readonly at: string;
  readonly actorName: string;
}

/** An act with what decides who may hear of it. */
export interface ChangeOnRecord extends Change {
  readonly noun: string;
  readonly accountId: string;
  /** The countries of the thing; none where it has none. */
  readonly countries: readonly string[];
  /** The case, where it lies in one, and the persons who declared that they have no conflict of interest in it. */
  readonly inCase: { readonly caseId: string; readonly openTo: readonly string[] } | null;
  /** A sealed or marked item, or a thing that cannot be found: nobody hears of it here. */
  readonly withheld: boolean;
}

/** What a thing's own page asks for. Of nouns that are not here (uploads, files, keys) nobody hears. */
const PERMISSION_OF: Readonly<Partial<Record<string, Permission>>> = {
  access: 'access.read',
  account: 'account.read',
  case: 'case.read',
  country: 'edition.read',
  deviation: 'case.read',
  evidence: 'evidence.read',
  import: 'unit.read',
  incident: 'information.read',
  information: 'information.read',
  'phase-out': 'phase-out.read',
  post: 'settings.read',
  reading: 'reading.read',
  request: 'request.read',
  unit: 'unit.read',
};

/**
 * Whether a person may hear that this happened: another account's act, on a thing that the person's roles may read, in
 * the portfolio, and in no case whose door is closed to them.
 */
export function mayHear(actor: Actor, change: ChangeOnRecord): boolean {
  const permission = Object.hasOwn(PERMISSION_OF, change.noun) ? PERMISSION_OF[change.noun] : undefined;
  if (change.withheld || change.accountId === actor.accountId || isOfSession(change)) return false;
  if (permission === undefined || !holds(actor, permission)) return false;
  if (!isCovered(actor, change.countries)) return false;
  const { inCase } = change;
  return inCase === null || hasRole(actor, 'inspector') || inCase.openTo.includes(actor.personId);
}

/** Who signs in, gives a password, or keeps a search or a calendar is in the record and no news. */
const isOfSession = ({ act }: ChangeOnRecord): boolean =>
  /^(session|password|search|calendar-feed)\./.test(act);

const isCovered = (actor: Actor, countries: readonly string[]): boolean =>
  countries.length === 0 || countries.some((country) => coversCountry(actor, country));

/** Of an act, what is told. */
export const toldOf = ({ leaf, topics, act, at, actorName }: ChangeOnRecord): Change => ({
  leaf,
  topics,
  act,
  at,
  actorName,
});

/** The tail of the record, in its order. */
export interface ChangeViews {
  /** The last leaf; -1 where there is none. */
  latest(): Promise<number>;
  /** What came after a leaf, at most `limit`. */
  after(leaf: number, limit: number): Promise<readonly ChangeOnRecord[]>;
}
