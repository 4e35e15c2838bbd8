import type { Judgement, MatchCandidate, PersonQuery } from '#matching';
import { applyJudgements, readPersonName, scorePeople } from '#matching';
import type { NameComparing } from '../kernel/name-comparing.ts';
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
  readonly names: NameComparing;
  readonly country: string;
  /** What was said before of these persons, oldest first. */
  readonly judgements: readonly PersonJudgement[];
}

/**
 * For each nomination's person those on record who may be the same, best first, with the reasons. Whoever was said to be
 * the same stands first, whoever was said to be another stands last, in zone `none`. Only people of the same country are
 * looked at: they are in the portfolio of everyone who sees the request.
 */
export async function proposePersons(
  { persons, names, country, judgements }: ProposePersonsFrom,
  nominations: readonly Nomination[],
): Promise<readonly ScreenedPerson[]> {
  const asked = nominations.flatMap((nomination) => askedOf(nomination, judgements) ?? []);
  const found = await persons.find({
    asked: asked.map(({ id: nominationId, query }) => ({ nominationId, keys: keysOfPerson(query) })),
    country,
    most: MOST_COMPARED,
    personKeys: [...new Set(judgements.flatMap(({ personKey, otherKey }) => [personKey, otherKey]))],
  });
  const compared = await names.people({
    people: found,
    limit: MOST_COMPARED,
    asked: asked.map(({ query, verdicts }) => ({ query, keep: [...verdicts.keys()] })),
  });
  const onRecord = new Map(found.map((one) => [one.id, one]));
  return asked.map((one, at) => ({
    nominationId: one.id,
    candidates: proposalsFor(onRecord, one, compared[at] ?? []),
  }));
}

interface Asked {
  readonly id: string;
  readonly personKey: string;
  readonly query: PersonQuery;
  readonly verdicts: ReturnType<typeof verdictsOn>;
}

function askedOf(
  { id, person, personKey, country }: Nomination,
  judgements: readonly PersonJudgement[],
): Asked | undefined {
  if (person === null || personKey === null) return undefined;
  return { id, personKey, query: personAsked(person, country), verdicts: verdictsOn(personKey, judgements) };
}

type OnRecord = ReadonlyMap<string, PersonOnRecord>;

function proposalsFor(
  onRecord: OnRecord,
  { personKey, query, verdicts }: Asked,
  byName: readonly MatchCandidate[],
): readonly ProposedPerson[] {
  const compared = [...byName, ...byNumber(onRecord, query, byName)]
    .filter(({ id }) => id !== personKey || isElsewhere(onRecord, id))
    .sort((one, other) => other.match.score - one.match.score);
  const judged = applyJudgements(compared, verdicts, (key) => onRecord.get(key)?.names[0] ?? null);
  const likely = judged.filter(({ match }) => match.zone !== 'none').slice(0, MOST_PROPOSED);
  const proposed = new Set(likely.map(({ id }) => id));
  const others = judged.filter(({ id }) => !proposed.has(id) && verdicts.has(id));
  return [...likely, ...others].map(({ id, name, match }) => ({ personKey: id, name, ...match }));
}

/** The nomination itself is on record too; the person is known before only where another one names them. */
const isElsewhere = (onRecord: OnRecord, key: string): boolean => (onRecord.get(key)?.nominations ?? 0) > 1;

/** Whoever has the same national number, under whatever name. */
function byNumber(
  onRecord: OnRecord,
  query: PersonQuery,
  byName: readonly MatchCandidate[],
): readonly MatchCandidate[] {
  const known = new Set(byName.map(({ id }) => id));
  const numbers = new Set(query.nationalIds);
  const same = [...onRecord.values()].filter(
    ({ id, nationalIds = [] }) => !known.has(id) && nationalIds.some((number) => numbers.has(number)),
  );
  const facts = { name: readPersonName(query.name), facts: query };
  return same.map((one) => {
    const name = one.names[0] ?? '';
    return { id: one.id, name, match: scorePeople(facts, { name: readPersonName(name), facts: one }) };
  });
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
