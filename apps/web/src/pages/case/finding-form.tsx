import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useRef } from 'react';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import type { MatrixRow } from '../../parts/matrix.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { EvidenceChoice } from './evidence-choice.tsx';
import type { Explained } from './case-data.ts';
import type { Acting } from './use-acting.ts';

interface FindingFormProps {
  readonly caseId: string;
  readonly proceedingId: string;
  readonly row: MatrixRow;
  readonly act: Explained['acts'][number];
  readonly acting: Acting;
  readonly close: () => void;
}

const FIELDS = ['value', 'reasons', 'dissent', 'evidenceIds'];
const VALUES = [
  ['met', 'Met'],
  ['unmet', 'Not met'],
  ['undetermined', 'Undetermined'],
] as const;

/** Records the finding on one question: its value, why, on which evidence, and a dissenting view. What is written is kept. */
export function FindingForm({ caseId, proceedingId, row, act, acting, close }: FindingFormProps) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `${proceedingId}:finding:${row.id}`, FIELDS);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const text = (field: string): string => drafts.texts[field] ?? '';
  const said = {
    elementId: row.id,
    ...Object.fromEntries(FIELDS.slice(0, 3).flatMap((field) => (text(field) ? [[field, text(field)]] : []))),
    evidenceIds: text('evidenceIds').split('\n').filter(Boolean),
  };
  const sending = useMutation({
    mutationFn: () => acting.send(act)(said),
    onSuccess: () => {
      drafts.discard();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  const helpOf = (field: string) => act.asks.find((asked) => asked.field === field)?.words;
  const area = (field: 'reasons' | 'dissent', label: string, required: boolean) => (
    <Field label={label} required={required} help={helpOf(field)} error={faultOf(sending.error, field)}>
      {(ties) => (
        <textarea
          className={`usa-textarea ${field === 'dissent' ? 'case-short' : 'case-middle'}`}
          {...ties}
          value={text(field)}
          onChange={(event) => drafts.write(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form
      className="case-finding"
      onSubmit={submit}
      noValidate
      aria-label={`Finding on ${row.id}: ${row.title}`}
    >
      <div>
        <fieldset className="usa-fieldset">
          <legend className="usa-label">Finding on {row.title}</legend>
          <p className="usa-hint">{helpOf('value')}</p>
          {faultOf(sending.error, 'value') && (
            <span className="usa-error-message">{faultOf(sending.error, 'value')}</span>
          )}
          <div className="case-values">
            {VALUES.map(([value, words], index) => (
              <div key={value} className="usa-radio">
                <input
                  ref={index === 0 ? first : undefined}
                  className="usa-radio__input"
                  type="radio"
                  id={`${row.id}-${value}`}
                  name={`value-${row.id}`}
                  checked={text('value') === value}
                  onChange={() => drafts.write('value', value)}
                />
                <label className="usa-radio__label" htmlFor={`${row.id}-${value}`}>
                  {words}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        {area('reasons', 'Reasons', true)}
      </div>
      <div>
        <EvidenceChoice
          caseId={caseId}
          row={row}
          chosen={said.evidenceIds}
          choose={(ids) => drafts.write('evidenceIds', ids.join('\n'))}
        />
        {area('dissent', 'Dissent', false)}
      </div>
      <div className="case-whole">
        {sending.isError && <Failure error={sending.error} />}
        <div className="part-buttons">
          <button className="usa-button" type="submit" aria-disabled={sending.isPending}>
            {sending.isPending ? 'Recording …' : 'Record the finding'}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={close}>
            Close, and keep what is written
          </button>
        </div>
      </div>
    </form>
  );
}
