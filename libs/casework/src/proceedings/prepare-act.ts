import type { AdoptedReadings } from '#law';
import type {
  ActRefusal,
  AskedAt,
  AskedField,
  PossibleAct,
  Proceeding,
  ProceedingEvent,
  TransitionRecord,
} from '#workflow';
import { advance, possibleActs } from '#workflow';
import type { ActingAs } from './acting-as.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import { asksOf, elsewhereOf, madeFields } from './act-forms.ts';
import { ofFields, ofMachine } from './act-refusals.ts';
import type { AskedAct } from './act.ts';
import type { RestoredProceeding } from './proceeding-record.ts';
import type { Payload } from './read-payload.ts';
import { faultsOf } from './read-payload.ts';
import { excerpt } from '../kernel/text-fault.ts';

/** An act that the machine accepts: what it says, what it makes, and where it leads. Nothing is written yet. */
export interface PreparedAct {
  readonly payload: Payload;
  readonly made: Readonly<Record<string, string>>;
  readonly next: Proceeding;
  readonly record: TransitionRecord;
  /** What it asked for, with what its fields point at. */
  readonly asks: readonly AskedField[];
  /** The readings of the law adopted at the act, which a drawn procedure looked at; null where it looks at none. */
  readonly adopted: AdoptedReadings | null;
  /** What it was told of other laws, where it asked. */
  readonly otherLaws: readonly string[] | null;
}

interface Doing {
  readonly actor: ActingAs;
  /** The moment of the act, with what is known then outside the proceeding. */
  readonly known: Required<Pick<AskedAt, 'at' | 'adopted' | 'holidays'>> & Pick<AskedAt, 'otherLaws'>;
  readonly ids: Ids;
}

/**
 * Reads what an act says against what it asks for, and lets the machine judge it. What the law or the procedure holds
 * against the act is said before what is wrong with its fields: nobody fills in a form that cannot be sent.
 */
export function prepareAct(
  { proceeding }: RestoredProceeding,
  ask: AskedAct,
  doing: Doing,
  filled: Payload = {},
): Outcome<PreparedAct> {
  const act = actNamed(proceeding, ask, doing);
  if (act === undefined) return unknownAct(proceeding, ask.type, doing);
  const elsewhere = elsewhereOf(proceeding.machine, act.type);
  if (elsewhere !== undefined && ask.made === undefined)
    return refused('invalid', 'act.elsewhere', elsewhere);
  const asks = asksOf(proceeding.machine, act);
  const faults = faultsOf(asks, ask.payload);
  const made = idsFor(act, ask, doing.ids);
  const said = { ...implied(ask), ...filled, ...ask.known, ...ask.payload, ...made };
  const { actor, known } = doing;
  const advanced = advance(proceeding, {
    ...said,
    ...known,
    type: act.type,
    actor: plain(actor),
  } as ProceedingEvent);
  if (!advanced.ok && advanced.refusal.code !== 'act.field-missing')
    return ofMachine(withoutAuthors(advanced.refusal, proceeding));
  if (faults.length > 0) return ofFields(act.title, faults);
  if (!advanced.ok) return ofMachine(advanced.refusal);
  const { next, record } = advanced;
  return done({ payload: said, made, asks, next, record, ...toldTo(proceeding, known) });
}

/** What a drawn procedure was told of the world outside the proceeding, for the record. */
function toldTo({ machine }: Proceeding, { adopted, otherLaws }: Doing['known']) {
  return { adopted: machine === 'charted' ? adopted : null, otherLaws: otherLaws ?? null };
}

/** On an assessment that nobody has written yet nobody can sign; that is a condition of the case, not of the person. */
function withoutAuthors(refusal: ActRefusal, { context }: Proceeding): ActRefusal {
  const isUnwritten = context.assessment.authorPersonIds.length === 0;
  if (refusal.code !== 'signer.is-author' || !isUnwritten) return refusal;
  return { ...refusal, code: 'act.blocked', message: refusal.blocked.map(({ words }) => words).join(' ') };
}

/** The act of this type; of several variants the one the payload names, or else any: the machine says what is wrong. */
function actNamed(proceeding: Proceeding, { type, payload }: AskedAct, { actor, known }: Doing) {
  const variants = possibleActs(proceeding, plain(actor), { ...known, all: true }).filter(
    (act) => act.type === type,
  );
  const named = variants.find(({ params }) =>
    Object.entries(params).every(([key, value]) => payload[key] === value),
  );
  return named ?? variants[0];
}

function unknownAct(proceeding: Proceeding, type: string, { actor, known }: Doing) {
  const types = [...new Set(possibleActs(proceeding, plain(actor), known).map((act) => act.type))];
  const expected = `one of ${types.join(', ')}`;
  return refused('invalid', 'act.unknown', 'There is no such act.', {
    faults: [{ where: 'type', found: excerpt(type), expected }],
  });
}

/** New ids for what the act makes; a step keeps its id where it is one on record. */
function idsFor(act: PossibleAct, { payload, made }: AskedAct, ids: Ids): Record<string, string> {
  const fields = [...madeFields(act), ...(isNewStep(act, payload) ? ['stepId'] : [])];
  return Object.fromEntries(fields.map((field) => [field, made?.[field] ?? ids.next()]));
}

const isNewStep = ({ type }: PossibleAct, { stepId }: Payload): boolean =>
  type === 'remediation-step.recorded' && (stepId === undefined || stepId === null);

/** What the machine asks for and the payload says in other words. */
function implied({ type, payload }: AskedAct): Payload {
  return type === 'position.recorded' ? { dissent: payload['stance'] === 'object' } : {};
}

/** Of the person, what the record of the transition keeps. */
const plain = ({ accountId, personId, roles, office }: ActingAs) => ({ accountId, personId, roles, office });
