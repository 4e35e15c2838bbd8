import type { AdoptedReadings, Instrument } from '#law';
import { findInstrument } from '#law';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import { unknownCountry } from '../consequences/read-asked.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { TransferFile } from '../transfers/transfer-store.ts';
import { transferFacts } from '../transfers/transfer-facts.ts';
import type { FactsTime } from './answer-views.ts';
import type { AnswerFacts, Question, TransferFact } from './answer.ts';
import { readQuestion } from './read-question.ts';
import { risesOf, sheetsBy } from './sheets-by.ts';

/** Who would receive: exactly one of a unit, a country, or a transfer, which names its own recipient and instrument. */
export interface AskEligibility {
  readonly unitId?: string | undefined;
  /** ISO 3166 alpha-2. */
  readonly country?: string | undefined;
  readonly transferId?: string | undefined;
  /** The kind of assistance; a transfer names its own. */
  readonly instrumentId?: string | undefined;
  /** YYYY-MM-DD; today where left out. */
  readonly on?: string | undefined;
  /** ISO 8601 moment with its zone; now where left out. */
  readonly knownAt?: string | undefined;
}

/** Everything that an answer is decided from, but the law. */
export interface Ground {
  readonly question: Question;
  readonly instrument: Instrument;
  readonly adopted: AdoptedReadings;
  readonly facts: AnswerFacts;
}

type Reads = Pick<Ports, 'views' | 'clock'>;

/** Gathers what is asked about: the facts, the readings adopted, the instrument. What this person may not see is not found. */
export async function gatherGround(
  reads: Reads,
  actor: Actor,
  ask: AskEligibility,
): Promise<Outcome<Ground>> {
  const { unitId, country, transferId } = ask;
  const named = [unitId, country, transferId].filter((one) => one !== undefined);
  if (named.length !== 1 || (transferId === undefined) !== (ask.instrumentId !== undefined))
    return ONE_OF_THREE;
  if (transferId !== undefined) return ofTransfer(reads, actor, { ...ask, transferId });
  const read = readQuestion({ ...ask, instrumentId: ask.instrumentId ?? '' }, reads.clock);
  if (!read.ok) return read;
  const { instrument, question, time } = read.value;
  const found = await ofRecipient(reads, actor, { unitId, country: country ?? '', time });
  return found.ok ? done({ instrument, question, ...found.value }) : found;
}

const ONE_OF_THREE = refused(
  'invalid',
  'answer.invalid',
  'Ask about one recipient: a unit or a country, each with an instrument; or a transfer, which has its own.',
);

interface Recipient {
  readonly unitId: string | undefined;
  readonly country: string;
  readonly time: FactsTime;
}

async function ofRecipient(
  { views }: Reads,
  actor: Actor,
  { unitId, country, time }: Recipient,
): Promise<Outcome<Pick<Ground, 'facts' | 'adopted'>>> {
  if (unitId === undefined) {
    if (!coversCountry(actor, country)) return notFound('country', excerpt(country));
    const unknown = await unknownCountry(views, country);
    if (unknown !== undefined) return unknown;
    const { adopted, ...whole } = await views.answers.whole(country, time);
    return done({ adopted, facts: { ...NO_UNIT, ...whole } });
  }
  const gathered = isUuid(unitId) ? await views.answers.facts(unitId, time) : undefined;
  if (gathered === undefined || !coversCountry(actor, gathered.country))
    return notFound('unit', excerpt(unitId));
  return done(gathered);
}

const NO_UNIT = {
  ...{ unitId: null, unitName: null, transfer: null, result: null },
  ...{ paths: [], standings: [], bars: [] },
} as const;

async function ofTransfer(
  reads: Reads,
  actor: Actor,
  ask: AskEligibility & { readonly transferId: string },
): Promise<Outcome<Ground>> {
  const { views, clock } = reads;
  const opened = await openTransferFile(reads, actor, ask.transferId);
  if (!opened.ok) return opened;
  const file = opened.value;
  const read = readQuestion({ ...ask, instrumentId: file.instrumentId }, clock);
  if (!read.ok) return read;
  const { instrument, question, time } = read.value;
  const sheets = sheetsBy(file.sheets, question);
  const newest = sheets.at(-1)?.sheet;
  if (newest === undefined || file.openedAt > question.knownAt) return notFound('transfer', ask.transferId);
  const withGates = !(newest.traceable ?? instrument.traceableByDefault);
  const recipient = { unitId: file.unitId ?? undefined, country: file.country, time: { ...time, withGates } };
  const found = await ofRecipient(reads, actor, recipient);
  if (!found.ok) return found;
  const purchaser = await views.transfers.purchaserGroup(file.country, question.on);
  const transfer: TransferFact = {
    transferId: file.id,
    facts: transferFacts(file, newest, { instrument, purchaser }),
    rises: risesOf(sheets),
    drawn: await views.answers.drawnOf(file.caseId, question),
    within: withinOf(file, question),
    conditions: await views.conditions.ofCountry(file.country, question.knownAt),
  };
  return done({
    instrument,
    question,
    adopted: found.value.adopted,
    facts: { ...found.value.facts, transfer },
  });
}

/** What was said last, by the moment, of each determination. */
const withinOf = ({ coverages }: TransferFile, { knownAt }: Question): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    coverages
      .filter(({ recordedAt }) => recordedAt <= knownAt)
      .map(({ determinationId, isWithin }) => [determinationId, isWithin]),
  );

/** The transfer, where its case is open to this person. */
async function openTransferFile({ views }: Reads, actor: Actor, id: string): Promise<Outcome<TransferFile>> {
  const file = isUuid(id) ? await views.transfers.byId(id) : undefined;
  if (
    file === undefined ||
    !coversCountry(actor, file.country) ||
    findInstrument(file.instrumentId) === undefined
  )
    return notFound('transfer', excerpt(id));
  const access = await views.caseAccess.requireAccess(actor, file.caseId);
  return access.ok ? done(file) : access;
}
