import { faultWords, RefusedError } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';

interface FactorLineProps {
  readonly id: string;
  readonly title: string;
  readonly asks?: string;
  readonly cite?: string | null;
  readonly textOf: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  readonly error: unknown;
}

/** One line of a worksheet: what is asked, an answer in a few words, and the reasons. */
export function FactorLine({ id, title, asks, cite, textOf, write, error }: FactorLineProps) {
  const [value, reasons] = [`${id}:value`, `${id}:reasons`];
  const fault = (part: 'value' | 'reasons') => faultAt(error, id.split('/').at(-1) ?? id, part);
  return (
    <fieldset className="usa-fieldset worksheet-line">
      <legend className="usa-legend">
        {title} {cite && <cite>{cite}</cite>}
      </legend>
      {asks && <p className="usa-hint">{asks}</p>}
      <div className="worksheet-answer">
        <Field label="In a few words" required error={fault('value')}>
          {(ties) => (
            <input
              className="usa-input"
              {...ties}
              value={textOf(value)}
              onChange={(event) => write(value, event.target.value)}
            />
          )}
        </Field>
        <Field label="Reasons, with the evidence they rest on" required error={fault('reasons')}>
          {(ties) => (
            <textarea
              className="usa-textarea"
              {...ties}
              value={textOf(reasons)}
              onChange={(event) => write(reasons, event.target.value)}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

function faultAt(error: unknown, id: string, part: string): string | undefined {
  if (!(error instanceof RefusedError)) return undefined;
  const fault = error.refusal.faults?.find(({ where }) => where.endsWith(`.${id}.${part}`));
  return fault && faultWords(fault);
}
