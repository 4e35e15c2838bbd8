import { faultOf } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';
import type { Texts } from './written-report.ts';

interface ReportTextsProps {
  readonly texts: Texts;
  readonly write: (field: keyof Texts, text: string) => void;
  readonly error: unknown;
  /** Whether it was to be sent without saying what happened. */
  readonly missing: boolean;
}

const LINES = [
  ['place', 'Where did it happen?', 'A town, a road, a building: as exactly as you know and can say.'],
  ['unitText', 'Which unit was it, if you know?', 'A name, a number, a badge, a vehicle, who commands it.'],
] as const;

/** What happened, where, and by which unit, in any language and script. */
export function ReportTexts({ texts, write, error, missing }: ReportTextsProps) {
  return (
    <>
      <Field
        label="What happened?"
        required
        help="Who did what to whom, and how you know: whether you saw it, heard it, or were told. You may write in any language."
        error={missing ? 'Write what happened. Everything else may stay empty.' : faultOf(error, 'what')}
      >
        {(ties) => (
          <textarea
            className="usa-textarea report-what"
            dir="auto"
            required
            data-what
            {...ties}
            value={texts.what}
            onChange={(event) => write('what', event.target.value)}
          />
        )}
      </Field>
      {LINES.map(([field, label, help]) => (
        <Field key={field} label={label} help={help} error={faultOf(error, field)}>
          {(ties) => (
            <input
              className="usa-input"
              dir="auto"
              autoComplete="off"
              {...ties}
              value={texts[field]}
              onChange={(event) => write(field, event.target.value)}
            />
          )}
        </Field>
      ))}
    </>
  );
}
