import type { Restored } from '../restored.ts';
import type { RestoreRefusal } from '../refusal.ts';
import { contextShape } from './context-shape.ts';
import type { LeahyContext } from './context.ts';
import { LEAHY_VERSION } from './machine.ts';
import type { LeahyProceeding } from './proceeding.ts';
import { objectOf, oneOf, count, text } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { BARRING_STATES, EXIT_STATES, LEAHY_STATES } from './states.ts';

/** Pure steps from one stored version to the next, by the version they start from. None yet: version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, (stored: LeahyProceeding) => LeahyProceeding>> = {};

const proceedingShape: Shape<Omit<LeahyProceeding, 'machine'> & { machine: string }> = objectOf({
  machine: text,
  version: count,
  state: oneOf(LEAHY_STATES),
  context: contextShape,
});

/** The proceeding as plain JSON to be stored. It names the machine and the version that wrote it. */
export function persist({ machine, version, state, context }: LeahyProceeding): LeahyProceeding {
  return { machine, version, state, context };
}

/**
 * Reads a stored proceeding, or refuses it: another machine, another version, or any field missing, unknown
 * or of the wrong kind. It fails closed, because a guard that reads a missing author would pass for everyone.
 */
export function restore(stored: unknown): Restored<LeahyProceeding> {
  const head = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<LeahyProceeding>;
  if (head.machine !== 'leahy-unit') {
    return refuse(
      'proceeding.other-machine',
      `The stored proceeding names the machine ${JSON.stringify(head.machine ?? null)}, not "leahy-unit".`,
    );
  }
  const current = bringUpToDate(head as LeahyProceeding);
  if (current.version !== LEAHY_VERSION) {
    return refuse(
      'proceeding.other-version',
      `The stored proceeding has version ${JSON.stringify(head.version ?? null)}; this program reads version ${LEAHY_VERSION}. Run the program that wrote it, or its migration.`,
    );
  }
  const problem = proceedingShape.problem(current, 'proceeding') ?? contradiction(current);
  if (problem !== null)
    return refuse(
      'proceeding.wrong-shape',
      `The stored proceeding is damaged: ${problem}. Nothing was changed.`,
    );
  return { ok: true, proceeding: current };
}

function bringUpToDate(stored: LeahyProceeding): LeahyProceeding {
  let current = stored;
  for (let step = MIGRATIONS[current.version]; step !== undefined; step = MIGRATIONS[current.version])
    current = step(current);
  return current;
}

/** What a state cannot be without. */
function contradiction({ state, context }: LeahyProceeding): string | null {
  const { exit, signatures, determinations } = context;
  if (EXIT_STATES.includes(state) && exit?.inEffect !== true)
    return `state ${state} without an exit in effect`;
  if (BARRING_STATES.includes(state) && (signatures.length === 0 || determinations.length === 0)) {
    return `state ${state} without a signed determination`;
  }
  return missingElement(context);
}

function missingElement({ procedure }: LeahyContext): string | null {
  const ids = procedure.elements.map(({ id }) => id);
  const named = [procedure.grossViolationElement, procedure.credibleInformationElement];
  const absent = named.find((id) => !ids.includes(id));
  if (absent !== undefined) return `the procedure has no element ${absent}`;
  return ids.length === 0 ? 'the procedure has no elements' : null;
}

const refuse = (code: RestoreRefusal['code'], message: string): Restored<LeahyProceeding> => ({
  ok: false,
  refusal: { code, message },
});
