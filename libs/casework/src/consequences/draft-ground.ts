import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { CaseSheet } from '../cases/case-views.ts';
import type { ShownProceeding } from '../proceedings/show-proceeding.ts';
import { openSheet } from '../proceedings/show-proceeding.ts';
import type { TransferFile } from '../transfers/transfer-store.ts';
import type { StepVersion } from './consequence-views.ts';
import type { Notice } from './notice.ts';

/** Everything on record that a draft can be drawn from, as far as this person may see it. */
export interface DraftGround {
  readonly notice: Notice;
  readonly proceeding: ShownProceeding;
  readonly file: CaseSheet;
  readonly transfer: TransferFile | undefined;
  /** Every version, oldest first. */
  readonly steps: readonly StepVersion[];
}

/** Reads what a draft of a notice rests on. Refused as its proceeding is to who asks; sealed evidence is not in it. */
export async function gatherDraft(
  ports: Pick<Ports, 'views' | 'unitOfWork' | 'clock'>,
  actor: Actor,
  notice: Notice,
): Promise<Outcome<DraftGround>> {
  const proceeding = await openSheet(ports, actor, notice.proceedingId);
  if (!proceeding.ok) return proceeding;
  const { cases, transfers, consequences } = ports.views;
  const file = await cases.sheet(notice.caseId);
  if (file === undefined) throw new Error(`The case ${notice.caseId} of a notice is there.`);
  const transfer = file.transferId === null ? undefined : await transfers.byId(file.transferId);
  const steps = await consequences.steps(notice.proceedingId);
  return done({ notice, proceeding: proceeding.value, file, transfer, steps });
}
