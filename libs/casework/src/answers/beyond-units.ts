import type { Authority } from '#law';
import { reachUnder } from '#law';
import type { AnswerFacts, LawOfTheDay, Reason, Reserved } from './answer.ts';
import { transferReasons } from './transfer-reasons.ts';
import type { UnderAuthority } from './under-authority.ts';
import { pinpoint } from './under-authority.ts';
import { knownOf, underDrawn } from './under-drawn.ts';

/** What is asked beyond the unit: of the whole to which it belongs, of the transfer, of policy, of what is supposed. */
export interface BeyondUnits {
  readonly under: readonly UnderAuthority[];
  /** Says under which laws nothing is on record; null where there is no such law. */
  readonly silence: Reason | null;
  readonly policy: readonly Reason[];
  readonly reserved: readonly Reserved[];
}

/** The facts that it is decided from: all that units of one whole have in common, and the transfer. */
export type BeyondFacts = Pick<AnswerFacts, 'drawn' | 'transfer' | 'unitId'>;

/** Everything that is decided beyond the unit. The same for every unit of one whole, so that many are answered at once. */
export function beyondUnits(law: LawOfTheDay, facts: BeyondFacts): BeyondUnits {
  const supposed = (subject: Authority['subject']) => law.supposed.filter((one) => one.subject === subject);
  const wholes = [...law.ofTheWhole, ...supposed('country')];
  const transfers = [...law.ofTransfers, ...supposed('transfer')];
  const under = [
    ...wholes.map((authority) => ofTheWhole(authority, law, facts)),
    ...transfers.flatMap((authority) => ofTransfer(authority, law, facts)),
  ];
  const isSilent = (one: UnderAuthority) =>
    one.reasons.length === 0 && (one.beside.length === 0 || isPlainlyNotReached(one, facts));
  return {
    under: under.filter((one) => !isSilent(one)),
    silence: silenceOf(under.filter(isSilent)),
    policy: law.policies
      .filter((one) => !law.supposed.includes(one))
      .flatMap((one) => policyReasons(one, law, facts)),
    reserved: facts.transfer === null ? transfers.flatMap((one) => reservedBy(one, law)) : [],
  };
}

const ofTheWhole = (authority: Authority, law: LawOfTheDay, facts: BeyondFacts): UnderAuthority =>
  underDrawn(authority, law, {
    drawn: facts.drawn,
    known: knownOf(law, facts),
    within: facts.transfer?.within,
  });

function ofTransfer(
  authority: Authority,
  law: LawOfTheDay,
  { transfer }: BeyondFacts,
): readonly UnderAuthority[] {
  if (transfer === null) return [];
  const { drawn, facts: known, within } = transfer;
  return [
    underDrawn(authority, law, { drawn, known, within, besides: transferReasons(authority, law, transfer) }),
  ];
}

/** Not reached by the law's own words, and nothing on record under it: it is named with others and needs no reason of its own. */
const isPlainlyNotReached = (
  { authority, reached, turnsOn }: UnderAuthority,
  { drawn, transfer }: BeyondFacts,
): boolean =>
  reached === 'not-reached' &&
  turnsOn.length === 0 &&
  ![...drawn, ...(transfer?.drawn ?? [])].some(({ authorityId }) => authorityId === authority.id);

function silenceOf(silent: readonly UnderAuthority[]): Reason | null {
  const [reached, others] = [
    silent.filter((one) => one.reached !== 'not-reached'),
    silent.filter((one) => one.reached === 'not-reached'),
  ];
  if (silent.length === 0) return null;
  const named = (list: readonly UnderAuthority[]) => list.map(({ authority }) => authority.citation);
  const open = reached.length === 0 ? [] : [`Nothing is open under ${named(reached).join(', ')}.`];
  const outside = others.length === 0 ? [] : [`Not reached by ${named(others).join(', ')}.`];
  const cites = silent.map(({ authority }) => pinpoint(authority, authority.prohibition.cite));
  return {
    verdict: 'eligible',
    authorityId: null,
    cite: cites.join('; '),
    words: [...open, ...outside].join(' '),
    determinationId: null,
    proceedingId: null,
    path: [],
    turnsOn: [],
    verified: others.every(({ beside }) => beside.every((one) => one.verified)),
    changes: 'A proceeding opened under one of them.',
  };
}

/** Policy says what it says beside the law, with its name on it. */
function policyReasons(authority: Authority, law: LawOfTheDay, facts: BeyondFacts): readonly Reason[] {
  const under =
    authority.subject === 'transfer'
      ? ofTransfer(authority, law, facts)
      : [ofTheWhole(authority, law, facts)];
  return under
    .filter(({ reached }) => reached !== 'not-reached')
    .flatMap(({ reasons, beside }) => [...reasons, ...beside])
    .map((reason) => ({ ...reason, words: `Policy, not law: ${reason.words}` }));
}

function reservedBy(authority: Authority, law: LawOfTheDay): readonly Reserved[] {
  const { outcome } = reachUnder(authority, law.instrument.id, law.adopted);
  if (outcome === 'not-reached') return [];
  const { id: authorityId, citation, prohibition } = authority;
  const words = `${citation} asks of each transfer itself; ask about the transfer. ${prohibition.words}`;
  return [{ authorityId, cite: pinpoint(authority, prohibition.cite), words }];
}
