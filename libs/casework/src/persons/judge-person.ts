import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { lockedRequest } from '../requests/locked-request.ts';
import { reopenResults } from '../requests/reopen-dependents.ts';
import { hasEnded, type Nomination, REQUEST_STATE_WORDS } from '../requests/request.ts';
import { staleNominations } from '../requests/stale-nominations.ts';
import type { PersonJudgement } from './person-store.ts';

export interface JudgePerson {
  readonly nominationId: string;
  /** The revision of the nomination that was read. */
  readonly revision: number;
  /** The person on record, by their key. */
  readonly personKey: string;
  readonly verdict: PersonJudgement['verdict'];
  readonly reasons?: string | undefined;
}

/** What came of it: the judgement, and results that no longer count because of it. */
export interface JudgedPerson {
  readonly judgement: PersonJudgement;
  readonly reopened: readonly string[];
}

type Needs = Pick<Ports, 'unitOfWork' | 'ids' | 'clock'>;

/**
 * Keeps that the person a row names is, or is not, one who is on record in the country. Two who are the same stand for
 * each other from then on: a result that speaks against one ends the approvals of the other. Refuses a stale revision, a row that names no person, a person who is not on record, the
 * very same word twice, and a request that has ended.
 */
export const judgePerson = (ports: Needs) =>
  useCase('request.match', async (actor, ask: JudgePerson): Promise<Outcome<JudgedPerson>> => {
    const fault = ask.reasons === undefined ? undefined : textFault('reasons', ask.reasons);
    if (fault !== undefined)
      return refused('invalid', 'person.invalid', 'The judgement is not complete.', { faults: [fault] });
    return ports.unitOfWork.run(actor, async (transaction) => {
      const read = await readTogether(transaction, actor, ask);
      if (!read.ok) return read;
      return write(transaction, ports, ask, read.value);
    });
  });

async function readTogether(
  transaction: Pick<Transaction, 'requests' | 'results' | 'persons'>,
  actor: Actor,
  { nominationId, revision, personKey: otherKey, verdict }: JudgePerson,
): Promise<Outcome<Known>> {
  const { requests, results, persons } = transaction;
  const nothing = notFound('nomination', nominationId);
  const place = isUuid(nominationId) ? await requests.placeOf(nominationId) : undefined;
  if (place === undefined) return nothing;
  const { personKey } = place;
  await results.holdPersons(await persons.sameAs([personKey ?? '', otherKey]), 'alone');
  const found = await lockedRequest(transaction, actor, place.requestId);
  const [nomination] = await requests.lockNominations([nominationId]);
  if (!found.ok || nomination === undefined) return nothing;
  if (hasEnded(found.value))
    return refused(
      'blocked',
      'request.ended',
      `The request is ${REQUEST_STATE_WORDS[found.value.state]}; nothing of it is judged any more.`,
    );
  const stale = await staleNominations(
    transaction,
    [{ nominationId, revision }],
    new Map([[nominationId, nomination]]),
  );
  if (!stale.ok) return stale;
  if (personKey === null) return refused('invalid', 'person.none', 'The row names no person.');
  const known = { nomination, personKey };
  return (await problemOf(transaction, known, { otherKey, verdict })) ?? done(known);
}

interface Known {
  readonly nomination: Nomination;
  readonly personKey: string;
}

async function problemOf(
  { persons }: Pick<Transaction, 'persons'>,
  { nomination, personKey }: Known,
  { otherKey, verdict }: Pick<PersonJudgement, 'otherKey' | 'verdict'>,
) {
  const { country } = nomination;
  const [other] = await persons.find({ asked: [], country, most: 1, personKeys: [otherKey] });
  const faults = [
    { where: 'personKey', found: otherKey.slice(0, 200), expected: `another person on record in ${country}` },
  ];
  if (other === undefined || otherKey === personKey)
    return refused('invalid', 'person.not-on-record', 'There is no such other person on record.', { faults });
  const said = await persons.judgementsOn(country, [personKey]);
  const last = said.findLast((one) => one.personKey === otherKey || one.otherKey === otherKey);
  if (last?.verdict !== verdict) return undefined;
  const meanwhile = { judgementId: last.id, at: last.at };
  return refused('conflict', 'person.judged-already', 'This was said of the two already.', { meanwhile });
}

async function write(
  transaction: Pick<Transaction, 'requests' | 'results' | 'persons' | 'clocks' | 'posts' | 'ledger'>,
  { ids, clock }: Pick<Needs, 'ids' | 'clock'>,
  { personKey: otherKey, verdict, reasons }: JudgePerson,
  { nomination, personKey }: Known,
): Promise<Outcome<JudgedPerson>> {
  const { requests, persons, ledger } = transaction;
  const { id: nominationId, requestId, country, matchState, unitId } = nomination;
  const proposed = await persons.proposals(nominationId);
  const candidate = proposed.find((one) => one.personKey === otherKey) ?? null;
  const about = { nominationId, country, personKey, otherKey, verdict, reasons: reasons ?? null, candidate };
  const judgement: PersonJudgement = { id: ids.next(), ...about, at: clock.now() };
  await persons.addJudgement(judgement);
  await requests.saveMatches([{ id: nominationId, matchState, unitId }]);
  await ledger.append({
    chain: `request:${requestId}`,
    act: 'person.judged',
    data: { judgement, row: nomination.row },
  });
  const reopened = verdict === 'same' ? await reopenOfSame(transaction, judgement, requestId) : [];
  return done({ judgement, reopened });
}

/** Whoever approved one of the two did not know what speaks against the other. */
async function reopenOfSame(
  transaction: Pick<Transaction, 'requests' | 'results' | 'persons' | 'clocks' | 'posts' | 'ledger'>,
  { personKey, otherKey, at }: PersonJudgement,
  requestId: string,
): Promise<readonly string[]> {
  const { persons, results } = transaction;
  const same = await persons.sameAs([personKey, otherKey]);
  if ((await results.refusedPersons(same)).length === 0) return [];
  const live = await results.liveOfPersons(same, at.slice(0, 10));
  const reopened = await reopenResults(transaction, live, {
    words: SAME_REFUSED,
    source: `request:${requestId}`,
  });
  return reopened.map(({ id }) => id);
}

const SAME_REFUSED =
  'The person was found to be one whom a vetting rejected, or suspended over unresolved derogatory information.';
