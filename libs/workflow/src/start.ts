import type { Authority } from '#law';
import { start as startCharted } from './charted/start.ts';
import { start as startLeahy } from './leahy-unit/start.ts';
import type { Proceeding, StartInput } from './proceeding.ts';

/**
 * Begins a proceeding under one authority, on the machine that the authority names, with its procedure pinned. Throws
 * RangeError where no proceeding can run under it: it is only proposed, no longer in force, or has no procedure; and where
 * the machine cannot take what it would begin with.
 */
export function start(authority: Authority, input: StartInput): Proceeding {
  const { at, informationIds = [], subjectUnitId, facts = {} } = input;
  if (authority.procedure.machine === 'leahy-unit') return startLeahy(authority, input);
  const unit = subjectUnitId === undefined ? {} : { subjectUnitId };
  return startCharted(authority, { at, informationIds, facts, ...unit });
}
