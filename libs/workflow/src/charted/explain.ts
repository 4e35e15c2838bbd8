import { fieldProblem } from '../field-problem.ts';
import type { Blocked } from '../refusal.ts';
import type { ActCondition, ChartedAct } from './act.ts';
import { describeTest } from './describe-test.ts';
import { moveFrom } from './drawn-act.ts';
import type { ChartedEvent } from './events.ts';
import type { ChartedSituation, Moment } from './situation.ts';
import { citeIn } from './situation.ts';

const say = (said: ActCondition['words'], situation: ChartedSituation): string =>
  typeof said === 'string' ? said : said(situation);

/** The conditions of an act that do not hold, each in words. Empty means nothing stands in the way. */
export function unmetConditions(act: ChartedAct, situation: ChartedSituation): readonly Blocked[] {
  return act.conditions
    .filter((condition) => !condition.holds(situation))
    .map(({ id, words, cite, basis, clearedBy }) => ({
      id,
      words: say(words, situation),
      cite: say(cite, situation),
      basis,
      clearedBy,
    }));
}

/** What is wrong with an event, one entry a field. */
export function wrongFields(
  act: ChartedAct,
  event: ChartedEvent,
  situation: ChartedSituation,
): readonly Blocked[] {
  const { roles: clearedBy } = act;
  const fields = act.asks.flatMap((asked) => {
    const value = Object.hasOwn(event, asked.field) ? event[asked.field] : undefined;
    const isThere = value !== undefined && value !== null;
    const words =
      fieldProblem(asked, value) ?? (isThere ? asked.check?.(value, situation, event) : null) ?? null;
    const { field, cite, basis } = asked;
    return words === null
      ? []
      : [{ id: `field-${field}`, words, cite: citeIn(situation.context, cite), basis, clearedBy, field }];
  });
  const fault = act.fault?.(event) ?? null;
  if (fault === null) return fields;
  return [
    ...fields,
    { id: 'event', words: fault, cite: 'record of the case', basis: 'design', clearedBy, field: 'facts' },
  ];
}

/** Whether the actor holds one of the roles that the act belongs to; if not, why not. */
export function missingRole({ roles }: ChartedAct, { actor }: ChartedSituation): readonly Blocked[] {
  if (actor.roles.some((role) => roles.includes(role))) return [];
  const words = `This act belongs to: ${roles.map((role) => role.replaceAll('-', ' ')).join(', ')}.`;
  return [{ id: 'role', words, cite: 'standard process', basis: 'design', clearedBy: roles }];
}

/** Where an act leads: the state it enters, or null where it records something and stays. */
export interface Destination {
  readonly to: string | null;
}

/** Where the act leads from here; undefined where none of its ways applies. */
export function destination({ drawn }: ChartedAct, moment: Moment): Destination | undefined {
  if (drawn === null) return { to: null };
  const move = moveFrom(drawn, moment);
  if (move === undefined) return undefined;
  return { to: move.to === 'same' || moment.states.includes(move.to) ? null : move.to };
}

/** Why an act that exists from here leads nowhere now: what each of its ways depends on. Empty where one applies. */
export function noWay(act: ChartedAct, situation: ChartedSituation): readonly Blocked[] {
  if (act.drawn === null || destination(act, situation) !== undefined) return [];
  const { moves, cite, basis } = act.drawn;
  const ways = moves.flatMap(({ from, when }) =>
    when && from.some((state) => situation.states.includes(state))
      ? [describeTest(when, situation.context.procedure)]
      : [],
  );
  const words = `None of the ways it leads from here applies. They need: ${ways.join('; or: ')}.`;
  return [{ id: 'no-way', words, cite: citeIn(situation.context, cite), basis, clearedBy: [] }];
}
