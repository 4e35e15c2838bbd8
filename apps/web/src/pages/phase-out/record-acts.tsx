import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useInstruments } from '../../data/catalogue.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useTransfers } from '../answers/transfer-picker.tsx';
import { PlanFields } from '../phase-out-new/plan-fields.tsx';
import { planOfTexts, textsOfPlan } from '../phase-out-new/plan-texts.ts';
import { usePlanDraft } from '../phase-out-new/use-plan-draft.ts';
import { Meanwhile } from './meanwhile.tsx';
import type { ShownPhaseOut } from './shown-phase-out.ts';
import type { ActKind } from './send-act.ts';
import { ACTS, fieldsOf, sendAct } from './send-act.ts';

/** The ways to put something on record: an amount, a payment still due, a replacing sale, a new plan. */
export function RecordActs({ phaseOut }: { readonly phaseOut: ShownPhaseOut }) {
  const [kind, setKind] = useState<ActKind>();
  return (
    <section aria-labelledby="record">
      <h2 id="record">Put something on record</h2>
      <div className="plan-acts">
        {ACTS.map(([act, words]) => (
          <button
            key={act}
            type="button"
            className="usa-button usa-button--outline"
            aria-expanded={kind === act}
            onClick={() => setKind(kind === act ? undefined : act)}
          >
            {words}
          </button>
        ))}
      </div>
      {kind !== undefined && (
        <Act key={kind} kind={kind} phaseOut={phaseOut} done={() => setKind(undefined)} />
      )}
    </section>
  );
}

interface ActProps {
  readonly kind: ActKind;
  readonly phaseOut: ShownPhaseOut;
  readonly done: () => void;
}

/** It carries the revision that was read when it was begun; what was recorded since is shown before it is sent again. */
function Act({ kind, phaseOut, done }: ActProps) {
  const { id, country, plan } = phaseOut;
  const queries = useQueryClient();
  const say = useToast();
  const [revision, setRevision] = useState(phaseOut.revision);
  const draft = usePlanDraft(`phase-out-plan:${id}`, textsOfPlan(plan));
  const reread = () => queries.invalidateQueries({ queryKey: ['phase-out', id] });
  const send = (payload: Record<string, unknown>) =>
    sendAct(kind, id, {
      ...payload,
      revision,
      ...(kind === 'plan' && { plan: planOfTexts(draft.texts) }),
    }).catch(async (refused: unknown) => {
      if (refused instanceof RefusedError && refused.refusal.kind === 'stale') await reread();
      throw refused;
    });
  return (
    <RecordForm
      form={`phase-out-${kind}:${id}`}
      fields={useFields(kind, country, plan)}
      submit="Put it on record"
      send={send}
      sent={() => {
        void reread();
        say('On record. Nothing that was there before is overwritten.');
        done();
      }}
      beside={<Meanwhile phaseOut={phaseOut} since={revision} take={() => setRevision(phaseOut.revision)} />}
    >
      {kind === 'plan' && <PlanFields texts={draft.texts} write={draft.write} error={undefined} />}
    </RecordForm>
  );
}

function useFields(kind: ActKind, country: string, plan: ShownPhaseOut['plan']): readonly FormField[] {
  const { data: instruments = [] } = useInstruments();
  const { data: transfers = [] } = useTransfers();
  const planned = plan.lines.map(({ instrumentId }) => instrumentId);
  return fieldsOf(kind, {
    // A replacing sale may be of another kind than the grant.
    instruments: instruments
      .filter(({ id }) => kind === 'replacement' || planned.includes(id))
      .map(({ id, name }) => [id, name] as const),
    years: Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_none, at) =>
      String(plan.firstYear + at),
    ),
    transfers: transfers
      .filter((one) => one.country === country)
      .map(({ id, title }) => [id, title] as const),
  });
}
