import type { Fact, Facts, Finding } from './finding.ts';
import { addDays } from './compute-clock.ts';
import { dayInWords } from './day-in-words.ts';
import type { Provenance, Sourced } from './provenance.ts';

/** One condition of a restriction on use. Each has a status of its own; only all of them together lift it. */
export interface UseCondition {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  readonly provenance: Provenance;
}

/** What the restriction does not touch: any of these facts with one of these values. */
export interface UseExemption {
  readonly id: string;
  readonly words: string;
  readonly fact: string;
  readonly is: readonly Fact[];
  readonly cite: string;
  readonly provenance: Provenance;
}

/** A restriction on where and for what something may be used, until conditions are met. Any law may have one. */
export interface UseConditions {
  readonly conditions: readonly UseCondition[];
  /** Where use is restricted: ids of areas, by a fact of the transfer. Names of areas are reference data, not law. */
  readonly areas: {
    readonly fact: string;
    readonly ids: readonly string[];
    readonly cite: string;
  } & Sourced<string>;
  /** Which systems it restricts, by a fact of the transfer; `all` where it makes no difference between them. */
  readonly systems: { readonly fact: string } & Sourced<'all' | readonly string[]>;
  /** What is needed for a transfer for use elsewhere: an undertaking not to use it there. Null where nothing is. */
  readonly undertaking: {
    readonly fact: string;
    readonly words: string;
    readonly cite: string;
    readonly provenance: Provenance;
  } | null;
  readonly exempt: readonly UseExemption[];
  readonly reporting: {
    readonly words: string;
    readonly cite: string;
    readonly firstDays: Sourced<number>;
    readonly everyDays: Sourced<number>;
  };
  readonly waiver: { readonly words: string; readonly cite: string; readonly provenance: Provenance } | null;
  readonly sunset: { readonly cite: string; readonly years: Sourced<number> };
}

/** A waiver that was signed; `until` is its last day. */
export interface UseWaiver {
  readonly from: string;
  readonly until: string | null;
}

/** What is asked: a transfer's facts on a day, with what was found on each condition by then. */
export interface UseQuestion {
  /** ISO date. */
  readonly on: string;
  /** First ISO date in force; null where it is not enacted and no day is supposed. */
  readonly enactedOn: string | null;
  /** By condition id. An absent one is undetermined. */
  readonly statuses: Readonly<Record<string, Finding>>;
  readonly facts: Facts;
  readonly waiver?: UseWaiver | null;
}

export type UseOutcome = 'restricted' | 'not-restricted' | 'not-determined';

/** One step of the reasoning, with its pinpoint. */
export interface UseReason {
  readonly outcome: UseOutcome;
  readonly words: string;
  readonly cite: string;
}

/** Whether the use is restricted, and why. */
export interface UseAnswer {
  readonly outcome: UseOutcome;
  readonly reasons: readonly UseReason[];
  readonly conditions: readonly (UseCondition & { readonly status: Finding })[];
  /** First day on which it is no longer in force; null without a day of enactment. */
  readonly sunsetOn: string | null;
}

/**
 * Whether a law's conditions of use restrict a transfer on a day. It is lifted only when every condition is met; an unknown
 * fact or an undetermined condition on which it turns leaves it not determined, never unrestricted. Throws RangeError on a
 * date that does not exist.
 */
export function evaluateUseConditions(pack: UseConditions, question: UseQuestion): UseAnswer {
  const { on, enactedOn, statuses } = question;
  const sunsetOn = enactedOn === null ? null : addYears(enactedOn, pack.sunset.years.value);
  const conditions = pack.conditions.map((one) => ({ ...one, status: ownStatus(statuses, one.id) }));
  const outOfForce = notInForce(pack, { on, enactedOn, sunsetOn }) ?? waived(pack, question);
  if (outOfForce !== null)
    return { outcome: outOfForce.outcome, reasons: [outOfForce], conditions, sunsetOn };
  const steps = [touches(pack, question.facts), exemption(pack, question.facts), lifting(pack, conditions)];
  return { outcome: together(steps), reasons: steps, conditions, sunsetOn };
}

/** The days on which its reports are due: the first counted from enactment, the others from the one before, to the sunset. */
export function useReportsDue({ reporting, sunset }: UseConditions, enactedOn: string): readonly string[] {
  const end = addYears(enactedOn, sunset.years.value);
  const due: string[] = [];
  let next = addDays(enactedOn, reporting.firstDays.value);
  for (; next < end; next = addDays(next, reporting.everyDays.value)) due.push(next);
  return due;
}

const ownStatus = (statuses: UseQuestion['statuses'], id: string): Finding =>
  Object.hasOwn(statuses, id) ? (statuses[id] ?? 'undetermined') : 'undetermined';

const ownFact = (facts: Facts, name: string): Fact =>
  Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;

/** The same day some years later; 29 February becomes 1 March where the year has none. */
function addYears(day: string, years: number): string {
  const start = addDays(day, 0);
  const later = `${String(Number(start.slice(0, 4)) + years).padStart(4, '0')}${start.slice(4)}`;
  return Number.isNaN(Date.parse(`${later}T00:00:00Z`)) || !sameDay(later)
    ? `${later.slice(0, 4)}-03-01`
    : later;
}

const sameDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

interface InForceOn {
  readonly on: string;
  readonly enactedOn: string | null;
  readonly sunsetOn: string | null;
}

function notInForce({ sunset }: UseConditions, { on, enactedOn, sunsetOn }: InForceOn): UseReason | null {
  const free = (words: string, cite: string): UseReason => ({ outcome: 'not-restricted', words, cite });
  if (enactedOn === null)
    return {
      outcome: 'not-determined',
      words: 'It is not enacted, and no day of enactment is supposed.',
      cite: '',
    };
  if (on < enactedOn) return free(`It is in force only from ${dayInWords(enactedOn)}.`, '');
  return sunsetOn !== null && on >= sunsetOn
    ? free(`It ended on ${dayInWords(sunsetOn)} by its own terms.`, sunset.cite)
    : null;
}

function waived({ waiver }: UseConditions, { on, waiver: signed }: UseQuestion): UseReason | null {
  if (waiver === null || !signed || on < signed.from || (signed.until !== null && on > signed.until))
    return null;
  const until = signed.until === null ? '' : ` until ${dayInWords(signed.until)}`;
  return {
    outcome: 'not-restricted',
    words: `Waived from ${dayInWords(signed.from)}${until}.`,
    cite: waiver.cite,
  };
}

/** Whether this is a transfer that the restriction is about: for use there, or for use elsewhere without the undertaking. */
function touches({ areas, systems, undertaking }: UseConditions, facts: Facts): UseReason {
  const said = (outcome: UseOutcome, words: string, cite = areas.cite): UseReason => ({
    outcome,
    words,
    cite,
  });
  const system = ownFact(facts, systems.fact);
  if (systems.value !== 'all' && system !== null && !systems.value.includes(String(system)))
    return said('not-restricted', 'It is none of the systems that are restricted.');
  const area = ownFact(facts, areas.fact);
  if (area === null) return said('not-determined', 'Where it will be used is not on record.');
  if (systems.value !== 'all' && system === null)
    return said('not-determined', 'Which system it is is not on record.');
  if (areas.ids.includes(String(area))) return said('restricted', 'It is for use in a restricted area.');
  return undertaking === null
    ? said('not-restricted', 'It is for use outside the restricted areas.')
    : elsewhere(undertaking, ownFact(facts, undertaking.fact));
}

function elsewhere({ cite }: NonNullable<UseConditions['undertaking']>, given: Fact): UseReason {
  const outside = 'It is for use outside the restricted areas';
  if (given === true)
    return {
      outcome: 'not-restricted',
      words: `${outside}, under an undertaking not to use it there.`,
      cite,
    };
  if (given === false)
    return { outcome: 'restricted', words: `${outside}, without an undertaking not to use it there.`, cite };
  return {
    outcome: 'not-determined',
    words: `${outside}; whether there is an undertaking not to use it there is not on record.`,
    cite,
  };
}

function exemption({ exempt }: UseConditions, facts: Facts): UseReason {
  const found = exempt.find(({ fact, is }) => is.includes(ownFact(facts, fact)));
  if (found) return { outcome: 'not-restricted', words: `Exempt: ${found.words}`, cite: found.cite };
  const open = exempt.find(({ fact }) => ownFact(facts, fact) === null);
  if (open)
    return {
      outcome: 'not-determined',
      words: `Whether it is exempt is not on record: ${open.words}`,
      cite: open.cite,
    };
  return { outcome: 'restricted', words: 'It is of no exempt class.', cite: exempt[0]?.cite ?? '' };
}

function lifting(pack: UseConditions, conditions: UseAnswer['conditions']): UseReason {
  const named = (status: Finding) => conditions.filter((one) => one.status === status);
  const [unmet, open] = [named('unmet'), named('undetermined')];
  const cite = (unmet[0] ?? open[0] ?? pack.conditions[0])?.cite ?? '';
  const words = (list: readonly UseCondition[]) => list.map((one) => one.words).join('; ');
  if (unmet.length > 0) return { outcome: 'restricted', words: `Not met: ${words(unmet)}.`, cite };
  if (open.length > 0) return { outcome: 'not-determined', words: `Undetermined: ${words(open)}.`, cite };
  return { outcome: 'not-restricted', words: 'Every condition is met.', cite };
}

/** It restricts where every step says so; one that does not is enough to be free of it. */
function together(steps: readonly UseReason[]): UseOutcome {
  if (steps.some(({ outcome }) => outcome === 'not-restricted')) return 'not-restricted';
  return steps.every(({ outcome }) => outcome === 'restricted') ? 'restricted' : 'not-determined';
}
