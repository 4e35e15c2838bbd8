import type { Authority, ClockDefinition, Duty, Element, Exit } from '#law';
import { isInForceOn, unitProcedureOf } from '#law';
import type { PinnedDuty, PinnedElement, PinnedExit, PinnedProcedure } from './context.ts';

/**
 * Copies from the authority what the guards need, with the periods in force on the day (ISO date), so that a later edition of
 * the law changes no running proceeding.
 */
export function pinProcedure(authority: Authority, on: string): PinnedProcedure {
  const { decider, beforeDetermination, searchForUnit, ...procedure } = unitProcedureOf(authority);
  const clocks = authority.clocks.filter((row) => isInForceOn(row, on));
  return {
    authorityId: authority.id,
    authorityVersion: authority.version,
    citation: authority.citation,
    prohibitionCite: authority.prohibition.cite,
    decider: { title: decider.title, department: decider.department, cite: decider.cite },
    elements: authority.elements.map(pinElement),
    grossViolationElement: procedure.grossViolationElement,
    credibleInformationElement: procedure.credibleInformationElement,
    beforeDetermination: beforeDetermination && {
      with: beforeDetermination.with,
      words: beforeDetermination.words,
      cite: beforeDetermination.cite,
    },
    searchForUnit: searchForUnit && { words: searchForUnit.words, cite: searchForUnit.cite },
    exits: authority.exits.map((exit) => pinExit(exit, clocks)),
    absentExits: authority.absentExits.map((absent) => ({
      class: absent.class,
      words: absent.words,
      cite: absent.cite,
    })),
    duties: authority.duties.map(pinDuty),
  };
}

const pinElement = ({ id, cite, title }: Element): PinnedElement => ({ id, cite, title });

function pinExit(exit: Exit, clocks: readonly ClockDefinition[]): PinnedExit {
  const { kind, title, cite, from, remedial, steps, limited, report } = exit;
  const clock = clocks.find(({ id }) => id === report?.clockId);
  return {
    kind,
    class: exit.class,
    title,
    cite,
    from: [...from],
    remedial,
    steps,
    limited,
    conditions: exit.conditions.map(pinElement),
    consultWith: exit.consultation?.with ?? null,
    report: report && {
      due: report.due,
      clockId: report.clockId,
      days: clock?.days.value ?? null,
      contentIds: report.contents.map(({ id }) => id),
      cite: report.cite,
    },
  };
}

function pinDuty({
  id,
  kind,
  title,
  cite,
  on,
  timing,
  onlyNonTraceable,
  effectiveFrom,
  contents,
}: Duty): PinnedDuty {
  return {
    id,
    kind,
    title,
    cite,
    on,
    gatesTransfer: timing.kind === 'gate' && timing.before === 'transfer',
    onlyNonTraceable,
    effectiveFrom,
    contentIds: contents.map((content) => content.id),
  };
}
