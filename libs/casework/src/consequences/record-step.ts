import type { Transaction } from '../kernel/unit-of-work.ts';
import type { RemediationStep } from './consequence-store.ts';
import type { TransitionContext } from './transition-context.ts';
import { ofUnit } from './transition-context.ts';

/** Keeps what an act said of a step of the government as a new version; what was known before stays readable. */
export async function recordStep({ consequences }: Transaction, context: TransitionContext): Promise<void> {
  const ofOne = ofUnit(context);
  if (ofOne === undefined || context.record.act !== 'remediation-step.recorded') return;
  const latest = ofOne.after.context.remediation.at(-1);
  if (latest === undefined) throw new Error('A recorded step is in the proceeding.');
  const { stepId, personRef, kind, status } = latest;
  const { payload, proceedingId } = context;
  const step: RemediationStep = {
    stepId,
    proceedingId,
    personRef,
    kind,
    status,
    words: textOf(payload['words']) ?? '',
    takenOn: textOf(payload['takenOn']),
    evidenceIds: idsOf(payload['evidenceIds']),
  };
  await consequences.addStep(step);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
