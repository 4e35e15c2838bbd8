import { useEffect, useRef } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { claimWords, KIND_WORDS } from './claim-words.ts';
import { Stale } from './stale.tsx';
import { useUnitChange } from './use-unit-change.ts';

interface WithdrawFormProps {
  readonly unit: Schema<'Unit'>;
  readonly claim: Schema<'ShownClaim'>;
  readonly close: () => void;
}

const FIELDS = [
  {
    name: 'reason',
    label: 'Why it is withdrawn',
    kind: 'text',
    required: true,
    help: 'It stays readable, as known until now.',
  },
] as const;

/** Withdraws a claim that turned out to be wrong, with the reason. */
export function WithdrawForm({ unit, claim, close }: WithdrawFormProps) {
  const changed = useUnitChange(unit.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="unit-form" aria-labelledby="withdraw">
      <h3 id="withdraw" ref={heading} tabIndex={-1}>
        Withdraw: {KIND_WORDS[claim.claim.kind]} <bdi>{claimWords(claim)}</bdi>
      </h3>
      <RecordForm
        form={`withdraw-claim:${claim.id}`}
        fields={FIELDS}
        submit="Withdraw it"
        beside={<Stale unit={unit} />}
        send={({ reason }) =>
          ask(
            client.POST('/api/units/{id}/claims/{claimId}/withdrawal', {
              params: { path: { id: unit.id, claimId: claim.id } },
              body: { revision: unit.revision, reason: String(reason) },
            }),
          )
        }
        sent={() => {
          changed('The claim was withdrawn.');
          close();
        }}
      />
      <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
        Leave it as it is
      </button>
    </section>
  );
}
