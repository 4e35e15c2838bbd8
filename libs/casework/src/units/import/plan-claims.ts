import type { UnitClaim } from '#intake';
import { claimHash } from '../claim-content.ts';
import type { KnownClaim } from '../unit-import-store.ts';
import { claimSubject } from './claim-subject.ts';
import type { ImportGround, ImportPlan, PlannedClaim, PlannedUnit } from './import-plan.ts';
import { noLongerSaid, type QuestionBook, settledByHand } from './import-questions.ts';
import { linkedKey } from './place-units.ts';

/** The claims of a file against those of the registry. */
export interface ClaimsPlan extends Pick<ImportPlan, 'claims' | 'withdrawals'> {
  /** Claims that the registry has already. */
  readonly known: number;
  /** Claims that wait with the unit they speak of, or with a question of their own. */
  readonly waiting: readonly UnitClaim[];
}

interface HashedClaim {
  readonly claim: UnitClaim;
  readonly contentHash: string;
  readonly subject: string;
}

/** What a file newly says and no longer says on one subject. */
interface Change {
  readonly said: HashedClaim[];
  readonly unsaid: KnownClaim[];
  settled: boolean;
}

/** Compares by content: what is known is left alone, so that reading a file again plans nothing. */
export function planClaims(
  ground: ImportGround,
  placed: ReadonlyMap<string, PlannedUnit>,
  book: QuestionBook,
): ClaimsPlan {
  const hashed = ground.reading.claims.map((claim) => hashClaim(claim, ground.register));
  const known = new Map(
    ground.knownClaims.map((claim) => [identity(claim.unitKey, claim.contentHash), claim]),
  );
  const isKnown = ({ claim, contentHash }: HashedClaim) => known.has(identity(claim.unitKey, contentHash));
  const fresh = hashed.filter((claim) => !isKnown(claim));
  const ready = fresh.filter(({ claim }) => isLoadable(claim, placed));
  const changes = changesOf(ready, unsaidOf(ground, hashed));
  const decided = [...changes.values()].map((change) => decide(change, ground, book));
  const waiting = fresh.filter(({ claim }) => !isLoadable(claim, placed)).map(({ claim }) => claim);
  return {
    claims: decided.flatMap(({ claims }) => claims),
    withdrawals: decided.flatMap(({ withdrawals }) => withdrawals),
    known: hashed.length - fresh.length,
    waiting: [...waiting, ...decided.flatMap((one) => one.waiting)],
  };
}

function hashClaim(claim: UnitClaim, register: string): HashedClaim {
  const { kind, value, validFrom, validTo, startIsReal, endIsReal, openEnded } = claim;
  const { source, confidence, citations, unitKey } = claim;
  const contentHash = claimHash({
    claim: { kind, value: isLink(claim) ? claimSubject(claim) : value },
    time: { validFrom, validTo, startIsReal, endIsReal, openEnded },
    origin: { source, confidence, citations },
    about: { register, unitKey },
  });
  return { claim, contentHash, subject: claimSubject(claim) };
}

/** A link is known again by the key it names; whether the file also describes that unit does not change what it says. */
const isLink = (claim: UnitClaim): boolean => linkedKey(claim) !== undefined;

const identity = (unitKey: string, contentHash: string): string => `${contentHash} ${unitKey}`;

/** Both the unit and the one it is linked to, if any, have a place in the registry, and they are two. */
function isLoadable(claim: UnitClaim, placed: ReadonlyMap<string, PlannedUnit>): boolean {
  const linked = linkedKey(claim)?.key;
  const own = placeOf(placed.get(claim.unitKey));
  if (linked === undefined) return own !== undefined;
  const other = placeOf(placed.get(linked));
  return own !== undefined && other !== undefined && own !== other;
}

/** What tells units with a place apart; undefined without one. */
function placeOf(unit: PlannedUnit | undefined): string | undefined {
  if (unit?.ending.end === 'known') return unit.ending.unitId;
  return unit?.ending.end === 'new' ? `new ${unit.key}` : undefined;
}

/** Claims of the register on units of this file that the file does not make: live ones, and those a person settled. */
function unsaidOf({ knownClaims, unitsByKey, covers }: ImportGround, hashed: readonly HashedClaim[]) {
  const said = new Set(hashed.map(({ claim, contentHash }) => identity(claim.unitKey, contentHash)));
  return knownClaims.filter(
    ({ unitKey, contentHash, live, settledByHand: settled }) =>
      (live || settled) &&
      !said.has(identity(unitKey, contentHash)) &&
      covers(unitsByKey.get(unitKey)?.country ?? ''),
  );
}

function changesOf(said: readonly HashedClaim[], unsaid: readonly KnownClaim[]): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  const of = (unitKey: string, kind: string, subject: string): Change => {
    const key = `${kind} ${unitKey} ${subject}`;
    const change = changes.get(key) ?? { said: [], unsaid: [], settled: false };
    changes.set(key, change);
    return change;
  };
  for (const one of said) of(one.claim.unitKey, one.claim.kind, one.subject).said.push(one);
  for (const one of unsaid) {
    const change = of(one.unitKey, one.kind, one.subject);
    if (one.live) change.unsaid.push(one);
    else change.settled = true;
  }
  return changes;
}

type Decision = Omit<ClaimsPlan, 'known'>;

/** One new for one old succeeds it. Otherwise the new are added, and a person is asked what becomes of the old. */
function decide({ said, unsaid, settled }: Change, ground: ImportGround, book: QuestionBook): Decision {
  const [old] = unsaid;
  if (said.length === 1 && unsaid.length === 1 && old !== undefined)
    return { claims: said.map((one) => ({ ...one, supersedes: old.id })), withdrawals: [], waiting: [] };
  const { claims, waiting } = settled
    ? askBeforeAdding(said, book)
    : { claims: said.map(added), waiting: [] };
  return { claims, waiting, withdrawals: unsaid.flatMap((claim) => askWhatBecomesOf(claim, ground, book)) };
}

const added = (claim: HashedClaim): PlannedClaim => ({ ...claim, supersedes: null });

function askBeforeAdding(said: readonly HashedClaim[], book: QuestionBook): Omit<Decision, 'withdrawals'> {
  const allowed = said.map((one) => book.ask(settledByHand(one.claim, one.contentHash))?.kind === 'new');
  return {
    claims: said.filter((_, at) => allowed[at]).map(added),
    waiting: said.filter((_, at) => !allowed[at]).map(({ claim }) => claim),
  };
}

function askWhatBecomesOf(claim: KnownClaim, { reading }: ImportGround, book: QuestionBook) {
  const row = reading.units.find(({ unitKey }) => unitKey === claim.unitKey)?.rows[0] ?? 1;
  const answer = book.ask(noLongerSaid(claim, row));
  return answer?.kind === 'retract' ? [{ claimId: claim.id, reason: answer.reason }] : [];
}
