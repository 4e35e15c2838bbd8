import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { SavedSearch, SharedWith } from './search-store.ts';

export interface SaveSearch {
  readonly name: string;
  readonly address: string;
  readonly shared: SharedWith;
}

const MOST = 100;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 2_000;

/** Keeps a search of My work under a name. A person keeps a hundred at most, each under a name of its own. */
export const saveSearch = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('session.read', async (actor, ask: SaveSearch): Promise<Outcome<SavedSearch>> => {
    const wrong = unfit(ask);
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async ({ searches, ledger }) => {
      if ((await searches.countOf(actor.accountId)) >= MOST) return TOO_MANY;
      const search = newSearch(actor, ask, { id: ids.next(), at: searches.at });
      if (await searches.isTaken(actor.accountId, ask.name, search.id)) return TAKEN;
      await searches.add(search);
      await append(ledger, 'search.saved', search);
      return done(search);
    });
  });

export interface ChangeSearch extends Partial<SaveSearch> {
  readonly id: string;
  /** The revision that was read; another one is refused as stale. */
  readonly revision: number;
}

/** Renames a search, gives it another address, or shares it otherwise. Only its owner does. */
export const changeSearch = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('session.read', (actor, { id, revision, ...ask }: ChangeSearch) =>
    unitOfWork.run(actor, async (transaction): Promise<Outcome<SavedSearch>> => {
      const held = await holdOwn(transaction, actor, { id, revision });
      if (!held.ok) return held;
      const after = { ...held.value, ...ask, office: actor.office, revision: revision + 1 };
      const wrong = unfit(after);
      if (wrong !== undefined) return wrong;
      if (await transaction.searches.isTaken(actor.accountId, after.name, id)) return TAKEN;
      await transaction.searches.save(after);
      await append(transaction.ledger, 'search.changed', after);
      return done(after);
    }),
  );

/** Takes a search away. Its row and its entries stay. */
export const removeSearch = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('session.read', (actor, ask: { readonly id: string; readonly revision: number }) =>
    unitOfWork.run(actor, async (transaction): Promise<Outcome<SavedSearch>> => {
      const held = await holdOwn(transaction, actor, ask);
      if (!held.ok) return held;
      const after = { ...held.value, removedAt: transaction.searches.at, revision: ask.revision + 1 };
      await transaction.searches.save(after);
      await append(transaction.ledger, 'search.removed', after);
      return done(after);
    }),
  );

/** One's own searches, and those of one's office. */
export const listSearches = ({ views }: Pick<Ports, 'views'>) =>
  useCase('session.read', async (actor) => done(await views.searches.listed(actor)));

/** A search by its link. */
export const openSearch = ({ views }: Pick<Ports, 'views'>) =>
  useCase('session.read', async (actor, { id }: { readonly id: string }) => {
    const found = isUuid(id) ? await views.searches.open(actor, id) : undefined;
    return found ? done(found) : notFound('saved search', id);
  });

async function holdOwn(
  { searches }: Pick<Transaction, 'searches'>,
  { accountId }: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Outcome<SavedSearch>> {
  const search = isUuid(id) ? await searches.lock(id) : undefined;
  if (search?.accountId !== accountId || search.removedAt !== null) return notFound('saved search', id);
  if (search.revision === revision) return done(search);
  return refused('stale', 'search.moved-on', 'You changed this search meanwhile, in another window.', {
    meanwhile: { ...search },
  });
}

const newSearch = (
  { accountId, office }: Actor,
  { name, address, shared }: SaveSearch,
  { id, at }: { readonly id: string; readonly at: string },
): SavedSearch => ({
  ...{ id, accountId, office, name, address, shared },
  ...{ revision: 1, savedAt: at, removedAt: null },
});

const append = (ledger: Transaction['ledger'], act: `search.${string}`, search: SavedSearch) =>
  ledger.append({ chain: `account:${search.accountId}`, act, data: { ...search } });

function unfit({ name, address }: SaveSearch) {
  const long: Fault[] =
    address.length > LONGEST_ADDRESS
      ? [{ where: 'address', found: `${address.length} characters`, expected: `at most ${LONGEST_ADDRESS}` }]
      : [];
  const named = textFault('name', name, LONGEST_NAME);
  const faults = [...(named ? [named] : []), ...long];
  return faults.length === 0
    ? undefined
    : refused('invalid', 'search.invalid', 'The search cannot be kept like this.', { faults });
}

const TAKEN = refused('conflict', 'search.name-taken', 'You keep another search under this name.', {
  faults: [{ where: 'name', found: 'a name that is taken', expected: 'a name of its own' }],
});
const TOO_MANY = refused(
  'conflict',
  'search.too-many',
  `You keep ${MOST} searches already; take one away first.`,
);
