import type { ChartAct, ChartCondition, ChartField, ChartMove, DateBound } from '#law';
import { dayInWords } from '#law';
import { isDate } from '../field-problem.ts';
import type { ActCondition, ActField, ChartedAct, Recording } from './act.ts';
import { dayIn } from './clock-reading.ts';
import { deciderHasAuthority, fourEyes } from './conditions.ts';
import type { ChartedContext, ChartedRecord, FieldValue } from './context.ts';
import { dayToCome } from './day-to-come.ts';
import { neededFields } from './needed-fields.ts';
import { newestRecord } from './newest-record.ts';
import type { PinnedChart } from './pinned-chart.ts';
import { beginRound, editAssessment, endVersion, raiseNotice, sign, withFacts } from './record-act.ts';
import type { ChartedSituation, Moment } from './situation.ts';
import { citeIn, dayOf, own } from './situation.ts';
import { holds } from './truth-of.ts';

/** An act of the chart as the machine runs it. Whatever is signed also needs the law's decider, and four eyes. */
export function drawnAct(act: ChartAct, procedure: PinnedChart): ChartedAct {
  const standing = act.signed ? [deciderHasAuthority, fourEyes] : [];
  return {
    id: act.id,
    title: act.title,
    rule: act.rule,
    roles: act.roles,
    signed: act.signed,
    drawn: act,
    conditions: [...act.conditions.map(conditionOf), ...standing],
    asks: [...act.asks.map(fieldOf), ...madeFields(act)],
    isKnownFrom: ({ states }) => act.moves.some(({ from }) => from.some((state) => states.includes(state))),
    record: (context, recording) => recordDrawn(act, neededFields(procedure, act.keeps), context, recording),
  };
}

/** The first way that applies from where the region stands, or undefined. */
export function moveFrom({ moves }: ChartAct, moment: Moment): ChartMove | undefined {
  return moves.find(
    ({ from, when }) =>
      from.some((state) => moment.states.includes(state)) && (when === undefined || holds(when, moment)),
  );
}

const conditionOf = ({ id, words, cite, basis, clearedBy, test }: ChartCondition): ActCondition => ({
  id,
  words: (situation) => [words, ...known(test, situation)].join(' '),
  cite: ({ context }) => citeIn(context, cite),
  basis,
  clearedBy,
  holds: (situation) => holds(test, situation),
});

/** What more is known of an unmet condition: what other laws say, or the day on which it holds by itself. */
function known(test: ChartCondition['test'], situation: ChartedSituation): readonly string[] {
  if (test.kind === 'other-laws-clear') return situation.otherLaws ?? [];
  const day = dayToCome(test, situation);
  return day === null ? [] : [`By the dates on record it holds from ${dayInWords(day)} on.`];
}

const LISTS: readonly ChartField['kind'][] = ['ids', 'list', 'choices'];

function fieldOf({ dateBounds = [], ...asked }: ChartField): ActField {
  const listed = asked.required && LISTS.includes(asked.kind) ? { atLeast: 1 } : {};
  if (dateBounds.length === 0) return { ...asked, ...listed };
  return { ...asked, check: (value, situation) => outside(value, dateBounds, situation) };
}

function outside(value: unknown, bounds: readonly DateBound[], situation: ChartedSituation): string | null {
  const broken = bounds.find((bound) => !isWithin(value, bound, situation));
  return broken === undefined ? null : `${broken.words} (${citeIn(situation.context, broken.cite)})`;
}

/** A bound by a record that is not there holds nothing in: it refuses. */
function isWithin(value: unknown, { is, than }: DateBound, { context, at }: ChartedSituation): boolean {
  const record = than === 'today' ? undefined : newestRecord(context, than.record);
  const bound = than === 'today' ? dayOf(at) : record && dayIn(record, than.field);
  if (bound === undefined || !isDate(value)) return false;
  if (is === 'after') return value > bound;
  return is === 'not-before' ? value >= bound : value <= bound;
}

const made = (field: string, words: string): ActField => ({
  field,
  words,
  kind: 'id',
  required: true,
  cite: 'record of the case',
  basis: 'design',
});

function madeFields({ keeps, signed }: ChartAct): readonly ActField[] {
  return [...(keeps === null ? [] : [made('recordId', 'The record of it.')]), ...(signed ? SIGNING : [])];
}

/** What every signed act asks for. */
const SIGNING: readonly ActField[] = [
  made('determinationId', 'The determination on record.'),
  made('signatureId', 'Your signature, given in your own session.'),
  { ...made('reasons', 'The reasons you sign.'), kind: 'text' },
];

function recordDrawn(
  act: ChartAct,
  fields: readonly string[],
  context: ChartedContext,
  { event, to }: Recording,
): ChartedContext {
  const { at } = event;
  const outcome = act.exit === undefined ? act.id : `${act.id} (${act.exit})`;
  const signed = act.signed ? endVersion(sign(context, event, outcome)) : context;
  const begun = act.newRound ? beginRound(signed, act.region) : signed;
  const edited = act.edits ? editAssessment(begun, event) : begun;
  const stated = act.states ? withFacts(edited, factsFrom(act.states, event)) : edited;
  const kept = act.keeps === null ? stated : keep(stated, { act, fields, kind: act.keeps, event });
  const raised = (act.raises ?? []).reduce((now, duty) => raiseNotice(now, duty, at), kept);
  return to === null ? raised : enter(raised, act, { event, to });
}

const factsFrom = (states: Readonly<Record<string, string>>, event: Recording['event']) =>
  Object.fromEntries(
    Object.entries(states).flatMap(([name, field]) => {
      const value = event[field];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value]]
        : [];
    }),
  );

interface Keeping {
  readonly act: ChartAct;
  readonly fields: readonly string[];
  readonly kind: string;
  readonly event: Recording['event'];
}

function keep(context: ChartedContext, { act, fields, kind, event }: Keeping): ChartedContext {
  const values = fields.flatMap((field) => {
    const value = event[field];
    return value === undefined || value === null ? [] : [[field, value as FieldValue] as const];
  });
  const record: ChartedRecord = {
    kind,
    recordId: String(event['recordId']),
    act: act.id,
    region: act.region,
    round: own(context.rounds, act.region) ?? 0,
    at: event.at,
    personId: event.actor.personId,
    fields: Object.fromEntries(values),
  };
  return { ...context, records: [...context.records, record] };
}

function enter(
  context: ChartedContext,
  act: ChartAct,
  { event, to }: { event: Recording['event']; to: string },
) {
  const region = context.procedure.regions.find(({ id }) => id === act.region);
  const byLaw = region?.states.find(({ id }) => id === to)?.byLaw === true;
  const determinationId = act.signed ? String(event['determinationId']) : null;
  const entry = { at: event.at, act: act.id, byLaw, determinationId };
  return { ...context, entered: { ...context.entered, [act.region]: entry } };
}
