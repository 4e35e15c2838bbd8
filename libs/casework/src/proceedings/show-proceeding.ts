import type { Proceeding } from '#workflow';
import type { StandardView } from '../deviations/standard-beside.ts';
import { standardView } from '../deviations/standard-beside.ts';
import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { ProceedingSheet } from './proceeding-store.ts';
import { restored } from './restored.ts';
import { sealedFrom, withoutSealed } from './without-sealed.ts';

/** A proceeding with all that is on its record. */
export interface ShownProceeding extends Omit<ProceedingSheet, 'stored'> {
  readonly state: string;
  readonly context: Proceeding['context'];
  /** The standard process's view of the same record; null where no forum is applied. */
  readonly standard: StandardView | null;
}

type Needs = Pick<Ports, 'views' | 'unitOfWork' | 'clock'>;

/** A proceeding with its acts, findings, positions, records and determinations. Evidence sealed from the person is not named. */
export const showProceeding = (ports: Needs) =>
  useCase('case.read', (actor, { id }: { readonly id: string }): Promise<Outcome<ShownProceeding>> =>
    openSheet(ports, actor, id),
  );

/** The proceeding's sheet, where its case is open to this person and its stored words are sound. */
export async function openSheet(
  { views, unitOfWork, clock }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<ShownProceeding>> {
  const sheet = isUuid(id) ? await views.proceedings.sheet(id) : undefined;
  if (sheet === undefined || !coversCountry(actor, sheet.country)) return notFound('proceeding', id);
  const access = await views.caseAccess.requireAccess(actor, sheet.caseId);
  if (!access.ok) return access;
  const found = restored(sheet);
  if (!found.ok) return found;
  const { stored: _read, ...shown } = sheet;
  const sealed = await sealedFrom(unitOfWork, actor, { caseId: sheet.caseId, said: shown });
  const { state, context } = found.value.proceeding;
  const standard = standardView(found.value.proceeding, { at: clock.now() });
  return done({ ...withoutSealed(shown, sealed), state, context, standard });
}
