import { faultOf, RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import type { MatrixRow } from '../../parts/matrix.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useSending } from '../../parts/use-sending.ts';
import type { Explained } from './case-data.ts';
import { EvidenceChoice } from './evidence-choice.tsx';
import { FindingValues } from './finding-values.tsx';
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

/** Records the finding on one question: its value, why, on which evidence, and a dissenting view. What is written is kept. */
export function FindingForm({ caseId, proceedingId, row, act, acting, close }: FindingFormProps) {
  const { actor } = useSignedIn();
  const drafts = useDrafts(actor.accountId, `${proceedingId}:finding:${row.id}`, FIELDS);
  const text = (field: string): string => drafts.texts[field] ?? '';
  const evidenceIds = text('evidenceIds').split('\n').filter(Boolean);
  const sending = useSending(drafts, {
    send: () => acting.send(act)(saidOf(row, drafts.texts, evidenceIds)),
    sent: close,
  });
  const given = (field: string) => ({
    help: act.asks.find((asked) => asked.field === field)?.words,
    error: faultOf(sending.error, field),
    value: text(field),
    write: (value: string) => drafts.write(field, value),
  });
  return (
    <SendingForm
      className="case-finding"
      label={`Finding on ${row.id}: ${row.title}`}
      held={sending.held}
      press={sending.press}
      submit="Record the finding"
      busy="Recording …"
      beside={
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Close, and keep what is written
        </button>
      }
    >
      <div>
        <FindingValues row={row} {...given('value')} choose={given('value').write} />
        <Text label="Reasons" required {...given('reasons')} />
      </div>
      <div>
        <EvidenceChoice
          caseId={caseId}
          row={row}
          chosen={evidenceIds}
          choose={(ids) => drafts.write('evidenceIds', ids.join('\n'))}
        />
        <Text label="Dissent" {...given('dissent')} />
      </div>
      {sending.isError && (
        <div className="case-whole">
          <WhyNot error={sending.error} />
        </div>
      )}
    </SendingForm>
  );
}

/** What a colleague did meanwhile stands beside, above. */
function WhyNot({ error }: { readonly error: unknown }) {
  const stale = error instanceof RefusedError && error.refusal.kind === 'stale';
  return stale ? (
    <p role="status">
      Not sent: a colleague acted meanwhile. What they did is shown above, beside your text.
    </p>
  ) : (
    <Failure error={error} />
  );
}

/** What is sent: the question, and what was filled in. */
const saidOf = (
  { id }: MatrixRow,
  texts: Readonly<Record<string, string>>,
  evidenceIds: readonly string[],
): Readonly<Record<string, unknown>> => ({
  elementId: id,
  ...Object.fromEntries(
    ['value', 'reasons', 'dissent'].flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])),
  ),
  evidenceIds,
});

interface TextProps {
  readonly label: string;
  readonly required?: boolean;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly write: (value: string) => void;
}

function Text({ label, required = false, help, error, value, write }: TextProps) {
  return (
    <Field label={label} required={required} help={help} error={error}>
      {(ties) => (
        <textarea
          className={`usa-textarea ${required ? 'case-middle' : 'case-short'}`}
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}
