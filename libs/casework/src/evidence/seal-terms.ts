import type { Actor, Role } from '../kernel/actor.ts';
import { hasRole, ROLES } from '../kernel/actor.ts';
import type { Fault } from '../kernel/outcome.ts';
import { refused } from '../kernel/outcome.ts';
import { PERMISSIONS } from '../kernel/permissions.ts';
import type { Said } from './evidence-store.ts';
import type { EvidenceRecord, Seal } from './evidence.ts';
import { isSealed } from './evidence.ts';

/** Under what terms an item is sealed. */
export interface SealTerms {
  readonly reason: string;
  /** Roles it stays open to, besides inspectors and those who may lift it. */
  readonly openToRoles?: readonly Role[];
  /** Natural persons it stays open to; the one who seals is always among them. */
  readonly openToPeople?: readonly string[];
  /** Roles that may change or lift the seal; at least one. */
  readonly liftableBy: readonly Role[];
}

/** The roles that can be named to lift a seal. */
export const LIFTERS: readonly Role[] = PERMISSIONS['evidence.unseal'];

/** The roles that can be named to see a sealed item; inspectors see it unnamed, and nobody else reads evidence at all. */
export const SEAL_READERS: readonly Role[] = ROLES.filter(
  (role) => role !== 'inspector' && (PERMISSIONS['evidence.read'] as readonly Role[]).includes(role),
);

/** The refusal for terms that would lock everyone out, or let in who reads no evidence; undefined where they hold. */
export function faultyTerms({ reason, openToRoles = [], liftableBy }: SealTerms) {
  const faults: Fault[] = [
    ...(reason.trim() === '' ? [fault('reason', 'blanks only', 'the reason in words')] : []),
    ...(liftableBy.length === 0 ? [fault('liftableBy', 'nobody', `one of: ${LIFTERS.join(', ')}`)] : []),
    ...outside('liftableBy', liftableBy, LIFTERS),
    ...outside('openToRoles', openToRoles, SEAL_READERS),
  ];
  if (faults.length === 0) return undefined;
  return refused('invalid', 'seal.invalid', 'The item cannot be sealed on these terms.', { faults });
}

const fault = (where: string, found: string, expected: string): Fault => ({ where, found, expected });

const outside = (where: string, named: readonly Role[], possible: readonly Role[]): Fault[] =>
  named
    .filter((role) => !possible.includes(role))
    .map((role) => fault(where, role, `one of: ${possible.join(', ')}`));

/** The next version of an item's seal. */
export function sealOn(
  actor: Actor,
  item: Pick<EvidenceRecord, 'id' | 'seal'>,
  terms: SealTerms,
): Said<Seal> {
  return {
    evidenceId: item.id,
    version: (item.seal?.version ?? 0) + 1,
    sealed: true,
    reason: terms.reason,
    openToRoles: [...new Set(terms.openToRoles ?? [])],
    openToPeople: [...new Set([actor.personId, ...(terms.openToPeople ?? [])])],
    liftableBy: [...new Set(terms.liftableBy)],
  };
}

/** The refusal for someone whom the seal that holds does not let change it; undefined where there is none, or they may. */
export function notTheirs(actor: Actor, item: Pick<EvidenceRecord, 'seal'>) {
  const liftableBy = isSealed(item) ? (item.seal?.liftableBy ?? []) : undefined;
  if (liftableBy === undefined || hasRole(actor, ...liftableBy)) return undefined;
  const who = liftableBy.join(', ');
  return refused('forbidden', 'seal.not-yours', `This seal is changed or lifted by: ${who}.`, {
    blocks: [{ words: 'The seal names who may change or lift it.', clearedBy: who }],
  });
}
