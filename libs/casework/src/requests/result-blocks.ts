import { dayInWords, findAuthority, reachOf } from '#law';
import { BARRING_STATES, STATE_WORDS } from '#workflow';
import type { Block } from '../kernel/outcome.ts';
import type { UnitStanding } from './result-store.ts';
import type { Nomination, RequestState, VettingRequest } from './request.ts';
import type { AppliesTo, ResultKind, ResultState } from './result.ts';
import { REQUEST_STATE_WORDS } from './request.ts';
import { counts, covers, standing } from './result.ts';
import { inTheWay, subjectsOf } from './result-rounds.ts';

/** One result as it is asked for, with everything its conditions look at. */
export interface ResultQuestion {
  readonly request: VettingRequest;
  readonly nomination: Nomination;
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  readonly today: string;
  /** Every result of the nomination so far. */
  readonly earlier: readonly ResultState[];
  /** The result that would be reused. */
  readonly matched: ResultState | undefined;
  /** The nomination's unit and the units above it, on this day. */
  readonly unitIds: ReadonlySet<string>;
  readonly standings: readonly UnitStanding[];
  /** The same act approves the unit of this nomination. */
  readonly unitInSameAct: boolean;
}

const UNIT_AND_PERSON = '22 U.S.C. 2378d(d)(5)';
const SIGNERS = 'whoever may sign results';

const NO_RESULT: ReadonlySet<RequestState> = new Set([
  'submitted',
  'rejectedByVetting',
  'closed',
  'canceled',
]);
const APPROVABLE: ReadonlySet<RequestState> = new Set(['submittedToLeahy', 'resultsReturned']);

/** Everything that stands in the way of one result; nothing where it may be signed. */
export function resultBlocks(question: ResultQuestion): readonly Block[] {
  const always = [noResultHere(question), noPerson(question), alreadySigned(question)];
  const passing = isPassing(question.result)
    ? [
        notInVetting(question),
        notMatched(question),
        ...unitBlocks(question),
        unitFirst(question),
        ...matchedBlocks(question),
      ]
    : [];
  return [...always, ...passing].filter((block) => block !== undefined);
}

/** Whether a result lets assistance pass. */
export function isPassing(result: ResultKind): boolean {
  return result === 'approved' || result === 'matched';
}

function noResultHere({ request }: ResultQuestion): Block | undefined {
  if (!NO_RESULT.has(request.state)) return undefined;
  const clearedBy =
    request.state === 'submitted'
      ? 'a vetter, by accepting the request'
      : 'a vetter, by taking back the last step, with a reason';
  return {
    words: `The request is ${REQUEST_STATE_WORDS[request.state]}; results are signed while it is being vetted.`,
    clearedBy,
  };
}

function notInVetting({ request, result }: ResultQuestion): Block | undefined {
  if (NO_RESULT.has(request.state) || APPROVABLE.has(request.state)) return undefined;
  return {
    words: `The request is ${REQUEST_STATE_WORDS[request.state]}; "${result}" is signed after it was submitted to Leahy vetting.`,
    clearedBy: 'a vetter, by submitting it to Leahy vetting',
  };
}

function noPerson({ nomination, appliesTo }: ResultQuestion): Block | undefined {
  if (appliesTo === 'unit' || nomination.person !== null) return undefined;
  return { words: 'The row names no person; the result can apply to the unit only.', clearedBy: SIGNERS };
}

function alreadySigned({ earlier, appliesTo, today }: ResultQuestion): Block | undefined {
  const result = inTheWay(earlier, appliesTo, today);
  if (result === undefined) return undefined;
  return {
    words: `It was signed as ${result.result} for ${result.appliesTo} on ${dayInWords(result.recordedAt)}.`,
    clearedBy: 'whoever may sign results, by reopening it with a reason',
  };
}

const MATCH_WORDS: Readonly<Record<Nomination['matchState'], string>> = {
  open: 'nobody has confirmed one',
  confirmed: 'confirmed',
  'unit-asked-for': 'a new unit is asked for',
  'not-identified': 'it could not be identified',
};

function notMatched({ nomination }: ResultQuestion): Block | undefined {
  if (nomination.matchState === 'confirmed') return undefined;
  return {
    words: `Its unit is not matched to the registry (${MATCH_WORDS[nomination.matchState]}); a unit that nobody identified cannot be found eligible.`,
    cite: '22 U.S.C. 2378d(a)',
    clearedBy: 'a vetter, by confirming the unit',
  };
}

function unitBlocks({ request, nomination, unitIds, standings, appliesTo }: ResultQuestion): Block[] {
  return standings
    .filter(({ unitId }) => unitIds.has(unitId))
    .flatMap((one) => standingBlock(one, request.instrumentId, one.unitId === nomination.unitId) ?? [])
    .map((block) => (appliesTo === 'unit' ? block : withPersonRule(block)));
}

const OPEN_STATES: ReadonlySet<string> = new Set([
  'received',
  'triage',
  'underReview',
  'hold',
  'hostGovConsult',
  'reopened',
]);
const BARRED: ReadonlySet<string> = new Set([...BARRING_STATES, 'carveOut']);

/** What a live proceeding means for an approval; undefined where its law does not reach the instrument or lets it pass. */
function standingBlock(one: UnitStanding, instrumentId: string, isOwn: boolean): Block | undefined {
  const isBarred = BARRED.has(one.state);
  if (!isBarred && !OPEN_STATES.has(one.state)) return undefined;
  const reach = reachOf(instrumentId, one.authorityId, {});
  if (reach.outcome === 'not-reached') return undefined;
  const doubt = reach.outcome === 'reached' ? '' : ` Whether it reaches ${instrumentId} is not settled.`;
  const who = isOwn ? 'The unit' : `${one.unitName}, a unit above it,`;
  const { law, cite } = lawOf(one.authorityId);
  return isBarred
    ? barred(`${who} is barred under ${law}`, one, doubt, cite)
    : open(`${who} has an open question under ${law}`, one, doubt, cite);
}

const OPEN_WORDS: Readonly<Record<string, string>> = STATE_WORDS;

function barred(words: string, { caseId }: UnitStanding, doubt: string, cite: string): Block {
  const clearedBy = 'the deciding official, by an exit that this law gives';
  return { words: `${words}.${doubt}`, cite, clearedBy, caseId };
}

function open(words: string, { caseId, state }: UnitStanding, doubt: string, cite: string): Block {
  const clearedBy = 'the deciding official, by a determination';
  return {
    words: `${words}. ${OPEN_WORDS[state] ?? ''} Not determined is not eligible.${doubt}`,
    ...{ cite, clearedBy, caseId },
  };
}

function lawOf(id: string): { readonly law: string; readonly cite: string } {
  const authority = findAuthority(id);
  if (authority === undefined) return { law: id, cite: id };
  return { law: authority.shortName, cite: `${authority.citation}${authority.prohibition.cite}` };
}

const withPersonRule = (block: Block): Block => ({
  ...block,
  words: `${block.words} A person is not approved while their own unit is not.`,
  cite: `${block.cite}; ${UNIT_AND_PERSON}`,
});

function unitFirst({ appliesTo, earlier, today, unitInSameAct }: ResultQuestion): Block | undefined {
  if (appliesTo !== 'person' || unitInSameAct) return undefined;
  const unit = standing(earlier, 'unit');
  if (unit !== undefined && counts(unit, today)) return undefined;
  return {
    words: 'The person is approved only with their unit, and the unit has no approval that counts.',
    cite: UNIT_AND_PERSON,
    clearedBy: `${SIGNERS}, by approving both`,
  };
}

function matchedBlocks(question: ResultQuestion): readonly (Block | undefined)[] {
  const { result, matched } = question;
  if (result !== 'matched') return [];
  if (matched === undefined || !isPassing(matched.result))
    return [{ words: 'There is no earlier approval under that id.', clearedBy: SIGNERS }];
  return [stillCounts(question, matched), sameSubject(question, matched)];
}

function stillCounts({ nomination, today }: ResultQuestion, matched: ResultState): Block | undefined {
  const until = matched.expiresOn ?? '';
  const words =
    matched.reopenedAt !== null
      ? `The earlier result was reopened on ${dayInWords(matched.reopenedAt)}: ${matched.reopenedBecause?.words ?? ''}`
      : !counts(matched, today)
        ? `The earlier result counted until ${dayInWords(until)}.`
        : nomination.startsOn >= until
          ? `The event begins on ${dayInWords(nomination.startsOn)}; the earlier result counts until ${dayInWords(until)}.`
          : undefined;
  return words === undefined ? undefined : { words, clearedBy: 'a new vetting' };
}

function sameSubject({ nomination, appliesTo }: ResultQuestion, matched: ResultState): Block | undefined {
  const clearedBy = 'a new vetting';
  if (matched.nominationId === nomination.id)
    return { words: 'A result is not matched to a result of the same nomination.', clearedBy };
  if (!subjectsOf(appliesTo).every((subject) => covers(matched, subject)))
    return { words: `The earlier result applies to ${matched.appliesTo} only.`, clearedBy };
  if (matched.unitId !== nomination.unitId)
    return { words: 'The earlier result is of another unit.', clearedBy };
  if (appliesTo !== 'unit' && matched.personKey !== nomination.personKey)
    return { words: 'The earlier result is of another person.', clearedBy };
  return undefined;
}
