import type { Judgement, MatchCandidate, PersonIndex, PersonQuery } from '#matching';
import { applyJudgements, indexPeople, readPersonName, scorePeople } from '#matching';
import type { Nomination } from '../requests/request.ts';
import { keysOfPerson, personAsked } from './person-records.ts';
import type {
  PersonJudgement,
  PersonOnRecord,
  PersonStore,
  ProposedPerson,
  ScreenedPerson,
} from './person-store.ts';

const MOST_COMPARED = 24;
const MOST_PROPOSED = 5;

/** What proposing needs beside the nominations. */
export interface ProposePersonsFrom {
  readonly persons: Pick<PersonStore, 'find'>;
  readonly country: string;
  /** What was said before of these persons, oldest first. */
  readonly judgements: readonly PersonJudgement[];
  /** Lets others have the process between two persons. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/**
 * For each nomination's person those on record who may be the same, best first, with the reasons. Whoever was said to be
 * the same stands first, whoever was said to be another stands last, in zone `none`. Only people of the same country are
 * looked at: they are in the portfolio of everyone who sees the request.
 */
export async function proposePersons(
  { persons, country, judgements, breathe }: ProposePersonsFrom,
  nominations: readonly Nomination[],
): Promise<readonly ScreenedPerson[]> {
  const asked = nominations.flatMap((nomination) => askedOf(nomination) ?? []);
  const found = await persons.find({
    asked: asked.map(({ id: nominationId, query }) => ({ nominationId, keys: keysOfPerson(query) })),
    country,
    most: MOST_COMPARED,
    personKeys: [...new Set(judgements.flatMap(({ personKey, otherKey }) => [personKey, otherKey]))],
  });
  const registry = { index: indexPeople(found), byKey: new Map(found.map((one) => [one.id, one])) };
  const screened: ScreenedPerson[] = [];
  for (const one of asked) {
    screened.push({ nominationId: one.id, candidates: proposalsFor(registry, one, judgements) });
    await breathe?.();
  }
  return screened;
}

interface Asked {
  readonly id: string;
  readonly personKey: string;
  readonly query: PersonQuery;
}

function askedOf({ id, person, personKey, country }: Nomination): Asked | undefined {
  return person === null || personKey === null
    ? undefined
    : { id, personKey, query: personAsked(person, country) };
}

interface Registry {
  readonly index: PersonIndex;
  readonly byKey: ReadonlyMap<string, PersonOnRecord>;
}

function proposalsFor(
  registry: Registry,
  { personKey, query }: Asked,
  judgements: readonly PersonJudgement[],
): readonly ProposedPerson[] {
  const verdicts = verdictsOn(personKey, judgements);
  const compared = compare(registry, query).filter(({ id }) => id !== personKey || isElsewhere(registry, id));
  const judged = applyJudgements(compared, verdicts, (key) => registry.byKey.get(key)?.names[0] ?? null);
  const likely = judged.filter(({ match }) => match.zone !== 'none').slice(0, MOST_PROPOSED);
  const proposed = new Set(likely.map(({ id }) => id));
  const others = judged.filter(({ id }) => !proposed.has(id) && verdicts.has(id));
  return [...likely, ...others].map(({ id, name, match }) => ({ personKey: id, name, ...match }));
}

/** The nomination itself is on record too; the person is known before only where another one names them. */
const isElsewhere = ({ byKey }: Registry, key: string): boolean => (byKey.get(key)?.nominations ?? 0) > 1;

/** By name; and whoever has the same national number, under whatever name. */
function compare({ index, byKey }: Registry, query: PersonQuery): readonly MatchCandidate[] {
  const byName = index.candidates(query, { limit: MOST_COMPARED });
  const known = new Set(byName.map(({ id }) => id));
  const numbers = new Set(query.nationalIds);
  const byNumber = [...byKey.values()].filter(
    ({ id, nationalIds = [] }) => !known.has(id) && nationalIds.some((number) => numbers.has(number)),
  );
  const facts = { name: readPersonName(query.name), facts: query };
  const scored = byNumber.map((one): MatchCandidate => {
    const name = one.names[0] ?? '';
    return { id: one.id, name, match: scorePeople(facts, { name: readPersonName(name), facts: one }) };
  });
  return [...byName, ...scored].sort((one, other) => other.match.score - one.match.score);
}

const VERDICTS = { same: 'confirmed', other: 'rejected' } as const;

/** The last word on each other person. */
function verdictsOn(
  personKey: string,
  judgements: readonly PersonJudgement[],
): ReadonlyMap<string, Judgement['verdict']> {
  return new Map(
    judgements.flatMap(({ personKey: one, otherKey: other, verdict }) => {
      if (one === personKey) return [[other, VERDICTS[verdict]] as const];
      return other === personKey ? [[one, VERDICTS[verdict]] as const] : [];
    }),
  );
}
