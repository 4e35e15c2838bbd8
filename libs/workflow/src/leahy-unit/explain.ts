import type { Basis, Blocked } from '../refusal.ts';
import type { Act, Condition, Move, Said, Situation } from './act.ts';
import type { LeahyEvent } from './events.ts';
import { problemWith } from './fields.ts';

const say = (said: Said, situation: Situation): string => (typeof said === 'string' ? said : said(situation));
const basisOf = ({ basis }: Condition, situation: Situation): Basis =>
  typeof basis === 'function' ? basis(situation) : basis;

/** The conditions of an act that do not hold, each in words. Empty means nothing stands in the way. */
export function unmetConditions(act: Act, situation: Situation): readonly Blocked[] {
  return act.conditions
    .filter((condition) => !condition.holds(situation))
    .map((condition) => ({
      id: condition.id,
      words: say(condition.words, situation),
      cite: say(condition.cite, situation),
      basis: basisOf(condition, situation),
      clearedBy: condition.clearedBy,
    }));
}

/** What is wrong with the fields of an event, one entry a field. */
export function wrongFields(act: Act, event: LeahyEvent, situation: Situation): readonly Blocked[] {
  const given: Readonly<Record<string, unknown>> = { ...event };
  return act.asks.flatMap((asked) => {
    const words = problemWith(asked, given[asked.field], situation);
    const { field, cite, basis } = asked;
    return words === null ? [] : [{ id: `field-${field}`, words, cite, basis, clearedBy: act.roles, field }];
  });
}

/** Whether the actor holds one of the roles that the act belongs to; if not, why not. */
export function missingRole({ roles }: Act, { actor }: Situation): readonly Blocked[] {
  if (actor.roles.some((role) => roles.includes(role))) return [];
  const words = `This act belongs to: ${roles.map((role) => role.replaceAll('-', ' ')).join(', ')}.`;
  return [{ id: 'role', words, cite: 'standard process', basis: 'design', clearedBy: roles }];
}

/** The first move of the act that applies here, or undefined. */
export function moveFrom(act: Act, situation: Situation): Move | undefined {
  return act.moves.find(
    ({ from, when }) => from.includes(situation.state) && (when?.holds(situation) ?? true),
  );
}

/** True where the act exists from this state at all, whatever else blocks it. */
export const isKnownFrom = (act: Act, { state }: Pick<Situation, 'state'>): boolean =>
  act.moves.some(({ from }) => from.includes(state));

const PARAMS = ['exit', 'dutyId'] as const;

/** The part of an event that says what the act is about, and that conditions and checks may look at. */
export function paramsOf(event: LeahyEvent): Readonly<Record<string, string>> {
  const given: Readonly<Record<string, unknown>> = { ...event };
  return Object.fromEntries(
    PARAMS.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
